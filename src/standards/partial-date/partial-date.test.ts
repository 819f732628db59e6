import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePartialDate, readablePartialDate, storedPartialDate } from './partial-date.ts'
import { possibleAges, possibleDays } from './possible-days.ts'

test('what is not known stays unknown', () => {
  assert.deepEqual(parsePartialDate('1960'), { year: 1960 })
  assert.deepEqual(parsePartialDate('03/1960'), { year: 1960, month: 3 })
  assert.deepEqual(parsePartialDate('1960-03'), { year: 1960, month: 3 })
  assert.deepEqual(parsePartialDate(' 2/9/1945 '), { year: 1945, month: 9, day: 2 })
})

test('impossible dates are refused', () => {
  for (const text of [
    '',
    '0000',
    '30/02/2000',
    '29-02-1900',
    '13/1960',
    '00/1960',
    '2000-13-01',
    '12/03/60',
    '1960-3-2x',
  ]) {
    assert.equal(parsePartialDate(text), undefined, text)
  }
})

test('a date is written as it was known, and read back in both notations', () => {
  const parts = fc.record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  const dates = fc
    .tuple(parts, fc.constantFrom(1, 2, 3))
    .map(([{ year, month, day }, known]) =>
      known === 1 ? { year } : known === 2 ? { year, month } : { year, month, day },
    )
  fc.assert(
    fc.property(dates, (date) => {
      assert.deepEqual(parsePartialDate(storedPartialDate(date)), date)
      assert.deepEqual(parsePartialDate(readablePartialDate(date)), date)
    }),
  )
  assert.equal(readablePartialDate({ year: 1960, month: 3 }), '03/1960')
})

test('the days that a date can mean end with its month or year', () => {
  const { first, last } = possibleDays({ year: 2024, month: 2 })
  assert.deepEqual([first.toString(), last.toString()], ['2024-02-01', '2024-02-29'])
  assert.equal(possibleDays({ year: 1960 }).last.toString(), '1960-12-31')
})

test('an age is certain only when no possible birthday contradicts it', () => {
  const on = Temporal.PlainDate.from('2026-11-24')
  assert.deepEqual(possibleAges({ year: 2008 }, on), { least: 17, most: 18 })
  assert.deepEqual(possibleAges({ year: 2008, month: 11, day: 24 }, on), { least: 18, most: 18 })
  assert.deepEqual(possibleAges({ year: 2008, month: 11, day: 25 }, on), { least: 17, most: 17 })
})
