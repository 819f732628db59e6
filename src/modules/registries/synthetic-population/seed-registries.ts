import type pg from 'pg'
import type { Database } from '#kernel/database.ts'
import type { Clock } from '#kernel/clock.ts'
import { dateOf, epochMinuteOf } from '#law/vietnamese-dates.ts'
import { type CommuneOrigin, listCommuneOrigins, listOrganisations, type Organisation } from '#modules/organisations'
import { copyRows } from './copy-rows.ts'
import { dayOf } from './days.ts'
import type { CastMember } from './enter-cast.ts'
import { makePopulation, type Population } from './make-population.ts'

export type Seeding = { readonly persons: number; readonly seed: number; readonly cast: readonly CastMember[] }

type Place = { readonly database: Database; readonly pool: pg.Pool; readonly clock: Clock }

// Any number that no other program uses on this database.
const LOCK = 727_004

/**
 * Fills empty registers with people who do not exist; returns how many, 0 when somebody is in the register already.
 * Organisations and territory must be loaded before.
 */
export async function seedRegistries({ database, pool, clock }: Place, seeding: Seeding): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const { rows } = await client.query<{ filled: boolean }>('select exists (select from registries.person) as filled')
    if (!rows[0]?.filled) {
      const population = await plan(database, dateOf(epochMinuteOf(clock.now())), seeding)
      await load(client, population)
      await client.query('commit')
      return population.people.length
    }
    await client.query('commit')
    return 0
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function plan(database: Database, today: Temporal.PlainDate, seeding: Seeding): Promise<Population> {
  const { communes, police } = await database.transaction().execute(async (tx) => ({
    communes: await listCommuneOrigins(tx, today),
    police: await listOrganisations(tx, { kind: 'police', asOf: today }),
  }))
  return makePopulation({ ...seeding, today: dayOf(today.toString()), communes, issuerOf: issuers(communes, police) })
}

/** The traffic police office of the province that the place of birth registration belongs to now, the ministry where we know none. */
function issuers(communes: readonly CommuneOrigin[], police: readonly Organisation[]): (placeCode: string) => string {
  const provinces = new Map(communes.map((commune) => [commune.formerProvinceCode, commune.provinceCode]))
  const offices = new Map(police.map((office) => [office.territorial_unit_code, office.code]))
  return (placeCode) => offices.get(provinces.get(placeCode.slice(1)) ?? null) ?? 'G01'
}

async function load(client: pg.PoolClient, population: Population): Promise<void> {
  await copyRows(client, 'registries.person', population.people)
  await copyRows(client, 'registries.driving_licence', population.licences)
  await copyRows(client, 'registries.driving_licence_class', population.classes)
  await copyRows(client, 'registries.driving_licence_issue', population.issues)
  await copyRows(client, 'registries.violation', population.violations)
  await copyRows(client, 'registries.driver_health_certificate', population.healthCertificates)
  await client.query(`select setval('registries.driving_licence_serial', $1, false)`, [population.issues.length + 1])
  // Without statistics the first queries after the load would read whole tables.
  await client.query('analyze registries.person, registries.driving_licence, registries.driving_licence_class')
}
