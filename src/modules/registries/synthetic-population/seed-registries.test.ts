import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { loadReferenceData, organisations } from '#modules/organisations'
import registries from '../module.ts'
import * as queries from '../queries.ts'
import { officials, people } from '../testing/cast.ts'
import { inCall } from '../testing/call.ts'
import { personSnapshot } from '../person-snapshot.ts'
import { seedRegistries } from './seed-registries.ts'

const registers = await testPlatform([organisations, registries])
const { platform } = registers
const persons = 100_000
const cast = Object.values(people)

before(async () => {
  await loadReferenceData(platform.database)
  assert.equal(await seedRegistries(platform, { persons, seed: 1, cast }), persons + cast.length)
})

test('a register that holds people is not seeded again', async () => {
  assert.equal(await seedRegistries(platform, { persons, seed: 2, cast }), 0)
})

test('everybody lives in a commune of today, in every province', async () => {
  const { rows } = await platform.pool.query(`select count(distinct unit.parent_code)::int as provinces,
    count(*) filter (where unit.code is null)::int as nowhere
    from registries.person left join organisations.territorial_unit unit on unit.code = current_commune and unit.valid_to is null`)
  assert.deepEqual(rows, [{ provinces: 34, nowhere: 0 }])
})

test('a drawn person can be shown', async () => {
  const { rows } = await platform.pool.query(
    'select id from registries.person where father_id is not null order by id limit 20',
  )
  for (const { id } of rows) {
    const person = await inCall(registers, officials.caseOfficer, (call) =>
      personSnapshot(call, id, { reference: 'test' }),
    )
    assert.match(person.permanentResidence.text, /, (Phường|Xã|Đặc khu) .+, (Tỉnh|Thành phố) /)
  }
})

test('new cards go on counting where the seed stopped', async () => {
  const { rows } = await platform.pool.query(`select nextval('registries.driving_licence_serial') =
    (select count(*) + 1 from registries.driving_licence_issue) as follows`)
  assert.deepEqual(rows, [{ follows: true }])
})

test('no query of the journey reads a whole table', async () => {
  const today = Temporal.PlainDate.from('2026-11-20')
  const { rows } = await platform.pool.query(`select person.id, licence.id as licence from registries.person
    join registries.driving_licence licence on licence.person_id = person.id limit 1`)
  const { id, licence } = rows[0]
  const purpose = { reference: 'test', organisation: 'G01.26.08', personId: id }
  const plans = await plansOf(async (reader) => {
    await queries.findPersonId(reader, people.lan.personalId)
    await queries.findPerson(reader, id)
    await queries.findPersonByPersonalId(reader, people.lan.personalId)
    await queries.findLicence(reader, id)
    await queries.listClasses(reader, licence)
    await queries.listCards(reader, licence)
    await queries.findIssueOfDossier(reader, 'G01.26.08-261120-0001')
    await queries.listUnsettledViolations(reader, id)
    await queries.listHealthCertificates(reader, id, today)
    await queries.hasOpenPurpose(reader, purpose)
    await queries.listDisclosures(reader, id)
  })
  assert.equal(plans.length, 11)
  for (const plan of plans) assert.doesNotMatch(plan, /Seq Scan/)
})

/** Runs the queries and asks PostgreSQL how it does each. */
async function plansOf(use: (reader: Parameters<typeof queries.findPerson>[0]) => Promise<void>): Promise<string[]> {
  const asked: CompiledQuery[] = []
  const listening: Database = new Kysely({
    dialect: new PostgresDialect({ pool: platform.pool }),
    log: ({ query }) => void asked.push(query),
  })
  await listening.transaction().execute((tx) => use({ tx }))
  const selects = asked.filter(({ sql }) => sql.startsWith('select'))
  const plans: string[] = []
  for (const { sql, parameters } of selects) {
    const { rows } = await platform.pool.query(`explain ${sql}`, [...parameters])
    plans.push([sql, ...rows.map((row) => row['QUERY PLAN'])].join('\n'))
  }
  return plans
}
