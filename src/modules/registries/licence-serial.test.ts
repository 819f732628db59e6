import assert from 'node:assert/strict'
import { test } from 'node:test'
import { licenceSerial } from './licence-serial.ts'

test('serials count on from six nines into the next letters', () => {
  assert.equal(licenceSerial(1), 'AA000001')
  assert.equal(licenceSerial(999_999), 'AA999999')
  assert.equal(licenceSerial(1_000_000), 'AB000000')
  assert.equal(licenceSerial(26_000_000), 'BA000000')
})

test('there is no card before the first and none after the last letters', () => {
  assert.throws(() => licenceSerial(0), RangeError)
  assert.throws(() => licenceSerial(676_000_000), RangeError)
})
