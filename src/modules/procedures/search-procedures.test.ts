import assert from 'node:assert/strict'
import test from 'node:test'
import { searchProcedures } from './search-procedures.ts'

const found = (query: string) => searchProcedures(query, '2026-11-21').map(({ version }) => version.code)
const first = (query: string) => searchProcedures(query, '2026-11-21')[0]

test('people’s words find the procedure, with or without marks, in both languages', () => {
  for (const query of [
    'đổi bằng lái',
    'doi bang lai',
    'ĐỔI BẰNG LÁI XE',
    'gia hạn bằng lái xe',
    'Exchange of a driving licence',
  ]) {
    assert.equal(first(query)?.version.code, '3.000347', query)
  }
  assert.equal(first('mất bằng lái')?.version.code, '3.000348')
  assert.equal(first('mat bang lai')?.version.code, '3.000348')
  assert.equal(first('khai sinh cho con')?.version.code, '1.001193')
  assert.equal(first('sao y ban chinh')?.version.code, '2.000815')
})

test('a code finds its procedure, also in the longer form of a province', () => {
  assert.deepEqual(found('3.000347'), ['3.000347'])
  assert.deepEqual(found('2.000815.000.00.00.H55'), ['2.000815'])
})

test('a dead code or name leads to the new procedure and says so', () => {
  assert.equal(first('1.002809')?.former?.formerCode, '1.002809')
  assert.equal(first('1.002809')?.version.code, '3.000347')
  const byName = first('Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp')
  assert.equal(byName?.version.code, '3.000347')
  assert.equal(byName?.former?.formerCode, '1.002809')
  assert.equal(first('đổi giấy phép lái xe')?.former, undefined)
})

test('exact marks come before the same letters without them', () => {
  assert.deepEqual(found('cấp lại giấy phép lái xe')[0], '3.000348')
  assert.ok(found('giay phep lai xe').includes('3.000347'))
})

test('nothing is found for nothing, for nonsense and before the law', () => {
  assert.deepEqual(found(' … '), [])
  assert.deepEqual(found('xyzzy'), [])
  assert.deepEqual(searchProcedures('đổi bằng lái', '2025-01-01'), [])
})
