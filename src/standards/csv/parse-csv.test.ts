import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from './parse-csv.ts'

test('quotes, commas, doubled quotes and line breaks inside a cell are kept', () => {
  const text = 'code,name,basis\r\n01,"Hà Nội","36/2024/QH15 art. 57, 59"\r\n02,"a ""b""\nc",\r\n'
  assert.deepEqual(parseCsv(text, ['code', 'name', 'basis']), [
    { code: '01', name: 'Hà Nội', basis: '36/2024/QH15 art. 57, 59' },
    { code: '02', name: 'a "b"\nc', basis: '' },
  ])
})

test('columns are found by name, in any order, after a byte-order mark and without a last line break', () => {
  assert.deepEqual(parseCsv('\uFEFFb,a\n1,2', ['a']), [{ a: '2' }])
  assert.deepEqual(parseCsv('a,b\n1,', ['a', 'b']), [{ a: '1', b: '' }])
})

test('a missing column or a ragged line is refused', () => {
  assert.throws(() => parseCsv('a\n1\n', ['a', 'b']), /no column b/)
  assert.throws(() => parseCsv('a,b\n1\n', ['a', 'b']), /line 2 has 1 cells/)
})
