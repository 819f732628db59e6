import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateOf,
  epochMinuteAt,
  epochMinuteOf,
  formatDate,
  formatDueMinute,
  formatMinute,
  instantOf,
  parseDate,
} from './vietnamese-dates.ts'

test('a due minute is written with its weekday, in Vietnamese and in English', () => {
  const due = epochMinuteAt('2026-11-30', '17:00')
  assert.equal(formatDueMinute(due), 'trước 17:00 thứ Hai, 30/11/2026')
  assert.equal(formatDueMinute(due, 'en'), 'before 17:00 on Monday, 30/11/2026')
  assert.equal(formatDueMinute(epochMinuteAt('2026-11-29', '08:05')), 'trước 08:05 Chủ nhật, 29/11/2026')
})

test('the day in Viet Nam begins at 17:00 of the day before in UTC', () => {
  const instant = Temporal.Instant.from('2026-11-23T17:00:00Z')
  assert.equal(formatMinute(epochMinuteOf(instant)), '00:00 24/11/2026')
  assert.equal(dateOf(epochMinuteOf(instant) - 1).toString(), '2026-11-23')
  assert.equal(instantOf(epochMinuteOf(instant)).equals(instant), true)
  assert.equal(epochMinuteOf(Temporal.Instant.from('2026-11-23T17:00:59Z')), epochMinuteOf(instant))
})

test('minutes agree with the time-zone database for Asia/Ho_Chi_Minh in each year of the calendar', () => {
  for (let year = 2019; year <= 2027; year += 1) {
    for (const date of [`${year}-01-15`, `${year}-07-15`]) {
      const zoned = Temporal.ZonedDateTime.from(`${date}T09:30[Asia/Ho_Chi_Minh]`)
      assert.equal(epochMinuteAt(date, '09:30'), epochMinuteOf(zoned.toInstant()))
    }
  }
})

test('a Vietnamese date is read back, and one that does not exist is not', () => {
  assert.equal(parseDate('30/11/2026')?.toString(), '2026-11-30')
  assert.equal(parseDate(' 2/9/2026 ')?.toString(), '2026-09-02')
  assert.equal(formatDate(Temporal.PlainDate.from('2026-09-02')), '02/09/2026')
  for (const wrong of ['31/11/2026', '29/02/2026', '11-30-2026', '2026-11-30', '1/1/26', ''])
    assert.equal(parseDate(wrong), undefined, wrong)
})
