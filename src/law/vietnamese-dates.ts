import type { IsoDate, Language } from './basis.ts'
import type { EpochMinute, TimeOfDay } from './legal-clock.ts'
import { dateOfDay, dayNumber, dayOf, minuteAt, minuteOfDay, parseTimeOfDay } from './vietnam-time.ts'

/** The minute that an instant falls in; seconds are dropped, so 17:00:59 still is 17:00. */
export function epochMinuteOf(instant: Temporal.Instant): EpochMinute {
  return Math.floor(instant.epochMilliseconds / 60_000)
}

export function instantOf(minute: EpochMinute): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
}

/** A date and a time of day on the clocks of Viet Nam. */
export function epochMinuteAt(date: IsoDate, time: TimeOfDay): EpochMinute {
  return minuteAt(dayNumber(date), parseTimeOfDay(time))
}

/** The date in Viet Nam. */
export function dateOf(minute: EpochMinute): Temporal.PlainDate {
  return dateOfDay(dayOf(minute))
}

/** The day on which an instant falls in Viet Nam. */
export function vietnamDate(instant: Temporal.Instant): Temporal.PlainDate {
  return dateOf(epochMinuteOf(instant))
}

/** `30/11/2026`. */
export function formatDate(date: Temporal.PlainDate): string {
  return formatIsoDate(date.toString())
}

/** `2026-11-30` as `30/11/2026`. */
export function formatIsoDate(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** Reads `30/11/2026` (also `1/9/2026`); nothing for a date that does not exist. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (!match) return undefined
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number]
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** `17:00`. */
export function formatTimeOfDay(minute: EpochMinute): TimeOfDay {
  const ofDay = minuteOfDay(minute)
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}

/** `17:00 30/11/2026`. */
export function formatMinute(minute: EpochMinute): string {
  return `${formatTimeOfDay(minute)} ${formatDate(dateOf(minute))}`
}

/** `trước 17:00 thứ Hai, 30/11/2026`. */
export function formatDueMinute(minute: EpochMinute, language: Language = 'vi'): string {
  const date = dateOf(minute)
  const weekday = weekdays[language][date.dayOfWeek - 1]
  const [time, day] = [formatTimeOfDay(minute), formatDate(date)]
  return language === 'vi' ? `trước ${time} ${weekday}, ${day}` : `before ${time} on ${weekday}, ${day}`
}

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
