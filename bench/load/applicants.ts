import { randomBytes, randomUUIDv7, createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'

export type Applicant = {
  readonly actor: Actor
  /** Cookie of a session that is open. */
  readonly cookie: string
}

type Person = { readonly id: string; readonly name: string; readonly personalId: string; readonly phone: string }

const ISSUER = 'urn:sen:bench'

/** Drivers of Hà Nội whom nothing stops, each signed in and with an e-mail address, so that a submission also writes an e-mail. */
export async function enterApplicants(platform: Platform, count: number): Promise<Applicant[]> {
  const people = await listDrivers(platform, count)
  if (people.length === 0) throw new Error('the demo country has no driver who could apply')
  return await Promise.all(people.map((person) => enterApplicant(platform, person)))
}

/** Two officers at the desk of Hà Nội, who are told of each submission. */
export async function enterDesk({ database, clock }: Platform): Promise<void> {
  for (const name of ['Cán bộ đo tải một', 'Cán bộ đo tải hai']) {
    const id = randomUUIDv7()
    await sql`
      insert into identity.account (id, kind, issuer, subject, name, email, language, created_at, signed_in_at)
      values (${id}, 'official', ${ISSUER}, ${id}, ${name}, ${`${id}@example.vn`}, 'vi', ${clock.now()}, ${clock.now()})`.execute(
      database,
    )
    await sql`
      insert into identity.position (id, account_id, organisation, role, valid_from)
      values (${randomUUIDv7()}, ${id}, 'G01.26.08', 'reception-officer', ${clock.now()})`.execute(database)
  }
}

async function listDrivers({ database }: Platform, count: number): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select person.id, full_name as name, personal_id as "personalId", person.phone
    from registries.person
      join registries.driving_licence licence on licence.person_id = person.id and licence.state = 'valid'
    where died_on is null and person.phone is not null
      and current_commune in (select code from organisations.territorial_unit where parent_code = '01' and valid_to is null)
      and exists (select from registries.driver_health_certificate certificate
        where certificate.person_id = person.id and certificate.valid_until > current_date)
      and exists (select from registries.driving_licence_class held where held.licence_id = licence.id
        and held.expires_on between current_date + 20 and current_date + 365)
      and not exists (select from registries.driving_licence_class held
        where held.licence_id = licence.id and held.expires_on < current_date)
      and not exists (select from registries.violation where violation.person_id = person.id and settled_on is null)
    order by person.id desc limit ${count}`.execute(database)
  return rows
}

async function enterApplicant({ database, clock }: Platform, person: Person): Promise<Applicant> {
  const [account, token, now] = [randomUUIDv7(), randomBytes(32).toString('base64url'), clock.now()]
  await sql`
    insert into identity.account (id, kind, issuer, subject, name, personal_id, person_id, email, phone, language, created_at, signed_in_at)
    values (${account}, 'person', ${ISSUER}, ${account}, ${person.name}, ${person.personalId}, ${person.id},
      ${`${account}@example.vn`}, ${person.phone}, 'vi', ${now}, ${now})`.execute(database)
  await sql`
    insert into identity.session (id, account_id, token_hash, assurance_level, opened_at, last_seen_at, expires_at)
    values (${randomUUIDv7()}, ${account}, ${createHash('sha256').update(token).digest()}, 2, ${now}, ${now},
      ${now.add({ hours: 8 })})`.execute(database)
  const roles = ['citizen', 'citizen-verified']
  return {
    actor: { kind: 'person', id: account, roles, organisation: null, personId: person.id },
    cookie: `sen=${token}`,
  }
}
