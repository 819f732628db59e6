import assert from 'node:assert/strict'
import test from 'node:test'
import { median, percentile, tableOf } from './measurement.ts'

test('the 95th percentile of a hundred latencies is the 95th of them, not the slowest', () => {
  const latencies = Array.from({ length: 100 }, (_, index) => 100 - index)
  assert.equal(percentile(latencies, 0.95), 95)
  assert.equal(percentile([7], 0.95), 7)
})

test('one slow round does not move the median', () => {
  assert.equal(median([3, 900, 1]), 3)
})

test('a limit that is passed is marked, a peer that is faster is not', () => {
  const line = { name: 'start', ours: 4, against: 3, unit: 's', note: 'second start' }
  assert.match(tableOf([{ ...line, kind: 'limit' }]), /1\.33 OVER/)
  assert.doesNotMatch(tableOf([{ ...line, kind: 'peer' }]), /OVER/)
})
