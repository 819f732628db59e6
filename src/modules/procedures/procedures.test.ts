import assert from 'node:assert/strict'
import test from 'node:test'
import type { Problem } from '#kernel/errors.ts'
import { anonymous } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import procedures from './module.ts'
import { getProcedureOperation, listProceduresOperation, searchProceduresOperation } from './operations.ts'

const { run } = await testPlatform([procedures])

test('anyone finds a procedure by a dead code and is told the code', async () => {
  const [found, ...others] = await run(anonymous, searchProceduresOperation, { query: '1.002809' })
  assert.equal(found?.code, '3.000347')
  assert.equal(found?.limit.vi, '3,5 ngày làm việc')
  assert.deepEqual(found?.foundBy, {
    formerCode: '1.002809',
    formerName: 'Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp',
  })
  assert.deepEqual(others, [])
})

test('the page of a procedure says everything that Decree 63 asks for, in both languages, with its law', async () => {
  const page = await run(anonymous, getProcedureOperation, { code: '3.000347' })
  assert.equal(page.version, 2)
  assert.deepEqual(page.limit, { vi: '3,5 ngày làm việc', en: '3.5 working days' })
  assert.equal(page.limitBasis.citation.vi, 'Quyết định 1891/QĐ-TTg')
  assert.deepEqual(page.formerCodes, ['1.002809', '1.002801'])
  assert.equal(page.fillMinutes, 3)
  const [expiring] = page.cases
  assert.deepEqual(
    expiring?.fees.map(({ amount }) => amount.vi),
    ['135.000 đồng', '135.000 đồng'],
  )
  assert.deepEqual(
    expiring?.parts.map(({ code, isAlwaysRequired }) => `${code} ${isAlwaysRequired}`),
    ['application true', 'health-certificate false', 'licence-copy false', 'passport false', 'portrait true'],
  )
  assert.equal(expiring?.parts[1]?.basis.citation.en, 'Article 21, Circular 12/2025/TT-BCA')
})

test('the page of a day shows the version and the fees of that day', async () => {
  const page = await run(anonymous, getProcedureOperation, { code: '3.000347', date: '2025-07-01' })
  assert.equal(page.version, 1)
  assert.equal(page.limit.vi, '5 ngày làm việc')
  assert.deepEqual(
    page.cases[0]?.fees.map(({ dong }) => dong),
    [135_000, 115_000],
  )
})

test('a named version, a dead code and the code of a province lead to their procedure', async () => {
  assert.equal((await run(anonymous, getProcedureOperation, { code: '3.000347', version: 1 })).version, 1)
  assert.equal((await run(anonymous, getProcedureOperation, { code: '1.002809' })).code, '3.000347')
  const certified = await run(anonymous, getProcedureOperation, { code: '2.000815.000.00.00.H55' })
  assert.equal(
    certified.cases[0]?.fees[0]?.amount.vi,
    '2.000 đồng/trang; từ trang thứ 3 trở đi 1.000 đồng/trang; tối đa 200.000 đồng/bản',
  )
  assert.match(certified.limit.vi, /sau 15:00/)
})

test('what is not there is refused with a sentence', async () => {
  const refused = (input: { code: string; date?: string; version?: number }) =>
    run(anonymous, getProcedureOperation, input).then(
      () => '',
      (problem: Problem) => problem.code,
    )
  assert.equal(await refused({ code: '9.999999' }), 'procedures/procedure-not-found')
  assert.equal(await refused({ code: '3.000347', version: 7 }), 'procedures/version-not-found')
  assert.equal(await refused({ code: '3.000347', date: '2024-01-01' }), 'procedures/procedure-not-in-force')
  assert.equal(await refused({ code: '3.000347', date: '2026-02-31' }), 'procedures/date-not-in-calendar')
  assert.equal(await refused({ code: "3.000347' or 1=1" }), 'kernel/invalid-input')
})

test('the list of a day has each procedure once', async () => {
  const codes = async (date?: string) =>
    (await run(anonymous, listProceduresOperation, date === undefined ? {} : { date })).map(({ code }) => code)
  assert.deepEqual(await codes(), ['3.000347', '3.000348', '1.001193', '2.000815'])
  assert.deepEqual(await codes('2025-03-01'), ['3.000347', '3.000348'])
})
