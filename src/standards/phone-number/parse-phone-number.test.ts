import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePhoneNumber } from './parse-phone-number.ts'

for (const text of [
  '0912345678',
  '0912.345.678',
  ' +84 912 345 678',
  '84912345678',
  '0084912345678',
  '+84(0)912-345-678',
]) {
  test(`${text} is one mobile number`, () => {
    assert.deepEqual(parsePhoneNumber(text), {
      ok: true,
      kind: 'mobile',
      international: '+84912345678',
      national: '0912 345 678',
    })
  })
}

test('a mobile number that begins with 084 is not mistaken for the country code', () => {
  const parsed = parsePhoneNumber('0845123456')
  assert.equal(parsed.ok && parsed.international, '+84845123456')
})

test('landlines of Hà Nội and of a province are known', () => {
  const hanoi = parsePhoneNumber('(024) 3825 1234')
  assert.deepEqual(hanoi, { ok: true, kind: 'landline', international: '+842438251234', national: '02438251234' })
})

const refused = [
  ['', 'not-a-number'],
  ['09123a5678', 'not-a-number'],
  ['+1 202 555 0100', 'not-vietnamese'],
  ['0912 345 67', 'wrong-length'],
  ['0912 345 6789', 'wrong-length'],
  ['0123456789', 'prefix-unknown'],
  ['0242', 'wrong-length'],
] as const

for (const [text, failure] of refused) {
  test(`"${text}" is refused: ${failure}`, () => {
    assert.deepEqual(parsePhoneNumber(text), { ok: false, failure })
  })
}
