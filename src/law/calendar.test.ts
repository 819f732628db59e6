import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayOff } from './calendar.ts'
import { digestCalendar, getCalendar, getCurrentCalendar, getOfficeHours } from './load-calendar.ts'
import { fromLunarDate, toLunarDate } from './lunar.ts'
import { epochMinuteAt } from './vietnamese-dates.ts'
import { dayNumber } from './vietnam-time.ts'
import { isWorkingDay, momentReaching, nextOfficeMinute, workedBefore, workingTimeOf } from './working-time.ts'

const calendar = getCurrentCalendar()
const time = workingTimeOf(calendar, getOfficeHours('standard'))
const isWorked = (date: string) => isWorkingDay(time, dayNumber(date))
const holidaysOf = (occasion: DayOff['occasion']) =>
  calendar.years.map(({ year, daysOff }) => ({
    year,
    rows: daysOff.filter((row) => row.occasion === occasion && row.kind === 'holiday'),
  }))

test('the calendar has the years 2019 to 2027 without a gap', () => {
  assert.deepEqual(
    calendar.years.map(({ year }) => year),
    [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027],
  )
})

test('Tết of each year covers its first three lunar days and gives five working days off', () => {
  for (const { year, rows } of holidaysOf('tet')) {
    const [row] = rows
    assert.ok(row)
    const firstDay = fromLunarDate({ year, month: 1, day: 1 })
    const lastWorkday = firstDay.add({ days: 2 })
    // Weekly days of rest may lie inside or next to the range; what counts is that none of the three days is worked.
    for (const date of [firstDay, firstDay.add({ days: 1 }), lastWorkday]) assert.ok(!isWorked(date.toString()))
    const from = Temporal.PlainDate.from(row.from)
    const days = Array.from({ length: from.until(row.to).days + 1 }, (_, index) => from.add({ days: index }))
    assert.equal(days.filter((date) => date.dayOfWeek <= 5).length, 5, String(year))
  }
})

test('Giỗ Tổ of each year is the tenth day of the third lunar month', () => {
  for (const { year, rows } of holidaysOf('hung-kings')) {
    assert.deepEqual(toLunarDate(Temporal.PlainDate.from(rows[0]!.from)), {
      year,
      month: 3,
      day: 10,
      isLeapMonth: false,
    })
  }
})

test('each one-day holiday on a day of rest has its day off in lieu', () => {
  for (const { year, daysOff } of calendar.years) {
    const lost = daysOff.filter(
      ({ kind, from, to, occasion }) =>
        kind === 'holiday' &&
        occasion !== 'tet' &&
        [from, to].some((date) => Temporal.PlainDate.from(date).dayOfWeek > 5),
    )
    const inLieu = daysOff.filter(({ kind }) => kind === 'in-lieu')
    assert.deepEqual(
      new Set(inLieu.map(({ occasion }) => occasion)),
      new Set(lost.map(({ occasion }) => occasion)),
      `${year}`,
    )
    for (const { from } of inLieu) assert.ok(Temporal.PlainDate.from(from).dayOfWeek <= 5, from)
  }
})

test('National Day has two days since the Labour Code of 2019, Culture Day is off since 2026', () => {
  assert.deepEqual(['2020-09-01', '2020-09-03', '2021-09-03', '2025-11-24', '2026-11-24', '2027-11-24'].map(isWorked), [
    true,
    true,
    false,
    true,
    false,
    false,
  ])
})

test('an exchanged working day is off and its Saturday is worked', () => {
  for (const { dayOff, worked } of calendar.years.flatMap(({ exchanges }) => exchanges)) {
    assert.equal(Temporal.PlainDate.from(worked).dayOfWeek, 6, worked)
    assert.ok(isWorked(worked), worked)
    // The day before New Year 2019 lies before the calendar; only its Saturday is inside.
    if (dayOff >= '2019-01-01') assert.ok(!isWorked(dayOff), dayOff)
  }
  assert.ok(isWorked('2026-08-22') && !isWorked('2026-08-31'))
})

test('what is not yet announced for 2027 is marked unconfirmed', () => {
  const unconfirmed = calendar.years.at(-1)!.daysOff.filter(({ basis }) => basis.confidence === 'unconfirmed')
  assert.deepEqual(
    unconfirmed.map(({ occasion }) => occasion),
    ['tet', 'national'],
  )
})

test('a published version is known by its digest, and an unknown one is refused', () => {
  const [first, ...others] = calendar.years
  const edited = { ...calendar, years: [{ ...first!, daysOff: first!.daysOff.slice(1) }, ...others] }
  assert.notEqual(digestCalendar(edited), digestCalendar(calendar))
  assert.equal(getCalendar(calendar.id), calendar)
  assert.throws(() => getCalendar('vn-1900-01'), { code: 'calendar-not-found' })
  assert.throws(() => getOfficeHours('never'), { code: 'office-hours-not-found' })
})

test('working minutes before a minute leave out lunch, nights and days off', () => {
  const between = (from: string, to: string) => workedBefore(time, at(to)) - workedBefore(time, at(from))
  assert.equal(between('2026-11-20 08:00', '2026-11-20 17:00'), 480)
  assert.equal(between('2026-11-20 11:50', '2026-11-20 13:10'), 20)
  assert.equal(between('2026-11-20 16:00', '2026-11-25 09:00'), 60 + 480 + 60)
  assert.equal(between('2026-02-13 17:00', '2026-02-23 08:00'), 0)
})

test('the moment that reaches a full day is its closing, not the next opening', () => {
  const morning = workedBefore(time, at('2026-11-20 08:00'))
  assert.equal(momentReaching(time, morning + 240), at('2026-11-20 12:00'))
  assert.equal(momentReaching(time, morning + 241), at('2026-11-20 13:01'))
  assert.equal(momentReaching(time, morning + 480), at('2026-11-20 17:00'))
})

test('outside office hours the next office minute is the next opening', () => {
  assert.equal(nextOfficeMinute(time, at('2026-11-20 12:30')), at('2026-11-20 13:00'))
  assert.equal(nextOfficeMinute(time, at('2026-11-20 17:00')), at('2026-11-23 08:00'))
  assert.equal(nextOfficeMinute(time, at('2026-11-20 16:59')), at('2026-11-20 16:59'))
})

test('summer and winter hours change on their day, and the season before New Year runs on', () => {
  const seasonal = workingTimeOf(calendar, getOfficeHours('summer-winter'))
  const opensOn = (date: string) => nextOfficeMinute(seasonal, epochMinuteAt(date, '00:00'))
  assert.equal(opensOn('2026-01-05'), at('2026-01-05 07:30'))
  assert.equal(opensOn('2026-04-15'), at('2026-04-15 07:30'))
  assert.equal(opensOn('2026-04-16'), at('2026-04-16 07:00'))
  assert.equal(opensOn('2026-10-16'), at('2026-10-16 07:30'))
})

test('office hours with days of two lengths are refused', () => {
  const hours = getOfficeHours('summer-winter')
  const uneven = { ...hours, seasons: [hours.seasons[0]!, { from: '10-16', sessions: [['08:00', '12:00']] as const }] }
  assert.throws(() => workingTimeOf(calendar, uneven), { code: 'office-hours-uneven' })
})

test('beyond the last year the calendar says that it is too short', () => {
  assert.throws(() => workedBefore(time, at('2028-01-01 08:00')), { code: 'calendar-too-short' })
  assert.throws(() => momentReaching(time, 100_000_000), { code: 'calendar-too-short' })
})

function at(text: string): number {
  return epochMinuteAt(text.slice(0, 10), text.slice(11))
}
