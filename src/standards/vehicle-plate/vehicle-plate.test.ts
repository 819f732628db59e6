import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseVehiclePlate } from './parse-vehicle-plate.ts'

const readable = [
  ['30A-123.45', '30A-123.45', '01'],
  ['30a 12345', '30A-123.45', '01'],
  ['29-H1 123.45', '29H1-123.45', '01'],
  ['30A123.45', '30A-123.45', '01'],
  ['29H1123.45', '29H1-123.45', '01'],
  ['29H112345', '29H1-123.45', '01'],
  ['29-H1 1234', '29H1-1234', '01'],
  ['30A1234', '30A-1234', '01'],
  ['51LD-006.66', '51LD-006.66', '79'],
  ['14MĐ1-001.23', '14MĐ1-001.23', '22'],
  ['59AA-123.45', '59AA-123.45', '79'],
  ['34A-123.45', '34A-123.45', '31'],
] as const

for (const [typed, text, province] of readable) {
  test(`${typed} is the plate ${text} of province ${province}`, () => {
    const parsed = parseVehiclePlate(typed)
    assert.ok(parsed.ok)
    assert.equal(parsed.plate.text, text)
    assert.equal(parsed.plate.place.province, province)
  })
}

test('a plate without separators that could be a car or a motorcycle is not guessed', () => {
  assert.deepEqual(parseVehiclePlate('29H11234'), { ok: false, failure: 'ambiguous-without-separator' })
})

test('an unknown code and other texts are refused', () => {
  assert.deepEqual(parseVehiclePlate('13A-123.45'), { ok: false, failure: 'code-unknown' })
  for (const text of ['', '30A', '30A-12', 'ABC-123.45', '30-123.45', '30A-1234567', 'TM 12-34']) {
    assert.deepEqual(parseVehiclePlate(text), { ok: false, failure: 'not-a-plate' }, text)
  }
})
