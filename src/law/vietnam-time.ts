import type { IsoDate } from './basis.ts'
import type { EpochMinute, TimeOfDay } from './legal-clock.ts'

// Viet Nam is at UTC+7 the whole year since 1975 and knows no daylight saving time, so the engine counts whole minutes
// and needs no time-zone look-up; a million re-dates would otherwise spend their time there.
const offsetFromUtc = 7 * 60

export const minutesOfDay = 24 * 60

/** Days since 1970-01-01 on the calendar of Viet Nam. */
export type DayNumber = number

export function dayOf(minute: EpochMinute): DayNumber {
  return Math.floor((minute + offsetFromUtc) / minutesOfDay)
}

/** Minutes since midnight in Viet Nam. */
export function minuteOfDay(minute: EpochMinute): number {
  return minute + offsetFromUtc - dayOf(minute) * minutesOfDay
}

export function minuteAt(day: DayNumber, minutesSinceMidnight: number): EpochMinute {
  return day * minutesOfDay + minutesSinceMidnight - offsetFromUtc
}

export function dayNumber(date: IsoDate): DayNumber {
  return epoch.until(Temporal.PlainDate.from(date)).days
}

export function isoDate(day: DayNumber): IsoDate {
  return dateOfDay(day).toString()
}

export function dateOfDay(day: DayNumber): Temporal.PlainDate {
  return epoch.add({ days: day })
}

/** The corresponding day, or the last day of a month that has none: 31/01 and one month is 28/02 or 29/02. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  return epoch.until(dateOfDay(day).add({ months })).days
}

/** Minutes since midnight. */
export function parseTimeOfDay(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const epoch = Temporal.PlainDate.from('1970-01-01')
