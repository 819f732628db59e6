import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { Problem } from '#kernel/errors.ts'
import { createServer } from '#kernel/http/server.ts'
import { anonymous } from '#kernel/permissions.ts'
import { getOfficeHours } from '#law/load-calendar.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { demoOrganisations } from '../../../stand-ins/accounts.ts'
import { loadReferenceData } from './commands/load-reference-data.ts'
import organisations from './module.ts'
import {
  convertAddressOperation,
  getOrganisationOperation,
  listCommunesOperation,
  listOrganisationsOperation,
  listProvincesOperation,
  searchTerritorialUnitsOperation,
} from './operations.ts'
import { listOrganisationLine, listOrganisations, listUnits } from './queries.ts'
import { listCommuneOrigins } from './territory/list-commune-origins.ts'
import { successors } from './territory/successors.ts'
import { ancestors, territorialUnit } from './territory/territorial-units.ts'

const { platform, run } = await testPlatform([organisations])
const day = (date: string) => Temporal.PlainDate.from(date)
const today = day('2026-11-20')

before(() => loadReferenceData(platform.database))

const read = <T>(use: (tx: Parameters<typeof territorialUnit>[0]) => Promise<T>) =>
  platform.database.transaction().execute(use)

test('reference data that did not change is not loaded again', async () => {
  assert.deepEqual(await loadReferenceData(platform.database), [])
})

test('a file that changed is loaded again, and the organisations keep their ids', async () => {
  const ids = async () =>
    (await platform.pool.query('select id, code from organisations.organisation order by code, id')).rows
  const before = await ids()
  await platform.pool.query(`update organisations.loaded_file set sha256 = 'old' where name = 'organisations'`)
  assert.deepEqual(await loadReferenceData(platform.database), ['organisations'])
  assert.deepEqual(await ids(), before)
})

test('there are 34 provinces today and 63 on the last day of the districts', async () => {
  const provinces = await run(anonymous, listProvincesOperation, {})
  assert.equal(provinces.length, 34)
  assert.equal(provinces.filter((unit) => unit.kind === 'city').length, 7)
  assert.equal((await run(anonymous, listProvincesOperation, { asOf: '2025-06-30' })).length, 63)
})

test('every commune is listed below its province, before 2025-07-01 through its districts', async () => {
  assert.equal((await run(anonymous, listCommunesOperation, { provinceCode: '01' })).length, 126)
  assert.equal((await run(anonymous, listCommunesOperation, { provinceCode: '46' })).length, 40)
  assert.equal((await run(anonymous, listCommunesOperation, { provinceCode: '01', asOf: '2025-06-30' })).length, 526)
})

test('the same code means another unit at another time', async () => {
  const of = (asOf: string) => read((tx) => territorialUnit(tx, { code: '80', asOf: day(asOf) }))
  assert.equal((await of('2025-06-30'))?.name, 'Long An')
  assert.equal((await of('2025-07-01'))?.name, 'Tây Ninh')
  assert.equal(await of('2025-02-28'), undefined)
})

test('Đồng Nai keeps its code and becomes a city on 30/04/2026', async () => {
  const of = (asOf: string) => read((tx) => territorialUnit(tx, { code: '75', asOf: day(asOf) }))
  assert.equal((await of('2026-04-29'))?.kind, 'province')
  assert.equal((await of('2026-04-30'))?.kind, 'city')
})

test('a search without marks finds all spellings, and the exact spelling comes first', async () => {
  const names = (text: string) =>
    run(anonymous, searchTerritorialUnitsOperation, { text }).then((units) => units.map((u) => u.name))
  const plain = await names('vinh thanh')
  assert.ok(plain.includes('Vĩnh Thanh') && plain.includes('Vĩnh Thành') && plain.includes('Vĩnh Thạnh'))
  assert.equal((await names('Vĩnh Thạnh'))[0], 'Vĩnh Thạnh')
  assert.equal((await names('xã vĩnh thành'))[0], 'Vĩnh Thành')
  assert.ok((await names('Hoà Bình')).includes('Hòa Bình'))
  assert.deepEqual(await names('%'), [])
})

test('an old address whose commune went to one new commune converts with the instrument to cite', async () => {
  const address = { province: 'Tỉnh Thái Bình', district: 'Huyện Đông Hưng', commune: 'Xã Đông Quan' }
  const byName = await run(anonymous, convertAddressOperation, address)
  assert.equal(byName.length, 1)
  assert.equal(byName[0]?.province.fullName, 'Tỉnh Hưng Yên')
  assert.equal(byName[0]?.extent, 'full')
  assert.deepEqual(byName[0]?.basis, ['Nghị quyết 1666/NQ-UBTVQH15'])
})

test('an old commune that was divided gives every candidate and calls none certain', async () => {
  const address = { province: 'hà nội', district: 'nam từ liêm', commune: 'đại mỗ' }
  const candidates = await run(anonymous, convertAddressOperation, address)
  assert.equal(candidates.length, 5)
  assert.ok(candidates.every((candidate) => candidate.extent === 'partial'))
})

test('a chain of changes is followed to the day asked for', async () => {
  const asOf = day('2025-06-30')
  const passage = { code: '26116', asOf, on: today }
  assert.ok((await read((tx) => successors(tx, passage))).every((successor) => successor.basis.length === 2))
  assert.ok((await read((tx) => successors(tx, { ...passage, on: asOf }))).every((unit) => unit.code === '26116'))
})

test('what lies above a commune is its province today and its district before', async () => {
  const above = (code: string, asOf: Temporal.PlainDate) => read((tx) => ancestors(tx, { code, asOf }))
  assert.deepEqual(
    (await above('00004', today)).map((unit) => unit.name),
    ['Hà Nội'],
  )
  assert.deepEqual(
    (await above('00004', day('2025-06-30'))).map((unit) => unit.name),
    ['Ba Đình', 'Hà Nội'],
  )
})

test('every commune of today knows the province it came from', async () => {
  const origins = await read((tx) => listCommuneOrigins(tx, today))
  assert.equal(origins.length, 3321)
  assert.equal(new Set(origins.map((origin) => origin.formerProvinceCode)).size, 63)
  assert.ok(origins.every((origin) => origin.formerProvinceCode.length === 2))
})

test('an organisation is found by its code and by its old one, in the state of the day', async () => {
  const hue = (code: string, asOf: string) => run(anonymous, getOrganisationOperation, { code, asOf })
  assert.equal((await hue('H57', '2024-12-31')).name, 'Ủy ban nhân dân tỉnh Thừa Thiên Huế')
  assert.equal((await hue('000.00.00.H57', '2026-11-20')).name, 'Ủy ban nhân dân thành phố Huế')
})

test('a code that is no longer in force is refused with the day', async () => {
  await assert.rejects(run(anonymous, getOrganisationOperation, { code: 'H02' }), (error) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.code, 'organisations/organisation-not-found')
    assert.match(error.text.vi, /H02 vào ngày 20\/11\/2026/)
    return true
  })
})

test('the line above the traffic police office leads to the ministry', async () => {
  const line = await read((tx) => listOrganisationLine(tx, { code: 'G01.26.08', asOf: today }))
  assert.deepEqual(
    line.map((organisation) => organisation.code),
    ['G01.26.08', 'G01.26', 'G01'],
  )
  assert.equal((await run(anonymous, listOrganisationsOperation, { parentCode: 'G01' })).length, 2)
  assert.equal((await read((tx) => listUnits(tx, { code: 'G01.26.08', asOf: today }))).length, 3)
})

test('the organisations of the demonstration stand in the directory under the same codes and names', async () => {
  for (const { code, name, nameEn } of demoOrganisations) {
    const found = await run(anonymous, getOrganisationOperation, { code })
    assert.deepEqual([found.name, found.nameEn], [name, nameEn])
  }
})

test('over HTTP a list is asked for in the address', async () => {
  const app = await createServer(platform, {
    publicUrl: 'http://127.0.0.1:8080',
    authenticate: () => Promise.resolve(anonymous),
    readLanguage: () => 'vi',
    requestsPerMinute: 1000,
  })
  const converted = await app.inject({
    url: '/api/organisations/convert-address',
    query: { province: 'Hà Nội', district: 'Ba Đình', commune: 'Phúc Xá' },
  })
  assert.equal(converted.statusCode, 200)
  assert.deepEqual(
    converted.json().map((to: { commune: { fullName: string } }) => to.commune.fullName),
    ['Phường Hồng Hà'],
  )
  await app.close()
})

test('every organisation has office hours that the law floor knows', async () => {
  for (const organisation of await read((tx) => listOrganisations(tx, { asOf: today }))) {
    assert.ok(getOfficeHours(organisation.office_hours).seasons.length > 0)
  }
})

test('no two states of an organisation or of a unit are in force on the same day', async () => {
  for (const table of ['organisation', 'territorial_unit']) {
    const { rows } = await platform.pool.query(`select one.code from organisations.${table} one
      join organisations.${table} other on one.code = other.code and one.valid_from < other.valid_from
      where coalesce(one.valid_to, 'infinity') > other.valid_from`)
    assert.deepEqual(rows, [])
  }
})
