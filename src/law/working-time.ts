import type { CalendarVersion, OfficeHours } from './calendar.ts'
import { type DayFact, dayFactsOf } from './day-facts.ts'
import { LawError } from './law-error.ts'
import type { EpochMinute } from './legal-clock.ts'
import { type DayNumber, dayNumber, dayOf, isoDate, minuteAt, minuteOfDay, parseTimeOfDay } from './vietnam-time.ts'

type Span = readonly [opens: number, closes: number]

/** A calendar and office hours as sums: how many working minutes lie before each day. */
export type WorkingTime = {
  readonly calendar: CalendarVersion
  readonly minutesPerDay: number
  readonly firstDay: DayNumber
  /** Index 0 is the first day; one more entry than days. */
  readonly minutesBefore: Int32Array
  readonly spans: readonly (readonly Span[])[]
  /** Days that differ from the plain week. */
  readonly facts: ReadonlyMap<DayNumber, DayFact>
}

const compiled = new WeakMap<CalendarVersion, WeakMap<OfficeHours, WorkingTime>>()

/** The working time of an office, compiled once for each pair of objects. */
export function workingTimeOf(calendar: CalendarVersion, hours: OfficeHours): WorkingTime {
  const ofCalendar = compiled.getOrInsertComputed(calendar, () => new WeakMap<OfficeHours, WorkingTime>())
  return ofCalendar.getOrInsertComputed(hours, () => compile(calendar, hours))
}

/** Working minutes from the beginning of the calendar to this minute. */
export function workedBefore(time: WorkingTime, minute: EpochMinute): number {
  const day = dayOf(minute)
  const ofDay = minuteOfDay(minute)
  let worked = time.minutesBefore[day - time.firstDay] ?? outside(time, day)
  for (const [opens, closes] of spansOf(time, day)) {
    if (ofDay <= opens) break
    worked += Math.min(ofDay, closes) - opens
  }
  return worked
}

/** The earliest minute before which that much working time lies: the end of a day, never the opening of the next one. */
export function momentReaching(time: WorkingTime, worked: number): EpochMinute {
  let low = 0
  let high = time.spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (time.minutesBefore[middle + 1]! < worked) low = middle + 1
    else high = middle
  }
  let rest = worked - (time.minutesBefore[low] ?? 0)
  for (const [opens, closes] of spansOf(time, time.firstDay + low)) {
    if (rest <= closes - opens) return minuteAt(time.firstDay + low, opens + rest)
    rest -= closes - opens
  }
  return outside(time, time.firstDay + low)
}

/** This minute if the office works, else the next opening (after lunch, next morning). */
export function nextOfficeMinute(time: WorkingTime, minute: EpochMinute): EpochMinute {
  const day = dayOf(minute)
  const ofDay = minuteOfDay(minute)
  for (const [opens, closes] of spansOf(time, day)) {
    if (ofDay < closes) return minuteAt(day, Math.max(ofDay, opens))
  }
  return openingOf(time, nextWorkingDay(time, day))
}

export function isWorkingDay(time: WorkingTime, day: DayNumber): boolean {
  return spansOf(time, day).length > 0
}

/** The first working day after this day. */
export function nextWorkingDay(time: WorkingTime, day: DayNumber): DayNumber {
  return workingDayOnOrAfter(time, day + 1)
}

export function workingDayOnOrAfter(time: WorkingTime, day: DayNumber): DayNumber {
  let candidate = day
  while (!isWorkingDay(time, candidate)) candidate += 1
  return candidate
}

/** Of a working day. */
export function openingOf(time: WorkingTime, day: DayNumber): EpochMinute {
  return minuteAt(day, spansOf(time, day)[0]![0])
}

/** Of a working day. */
export function closingOf(time: WorkingTime, day: DayNumber): EpochMinute {
  return minuteAt(day, spansOf(time, day).at(-1)![1])
}

function spansOf(time: WorkingTime, day: DayNumber): readonly Span[] {
  return time.spans[day - time.firstDay] ?? outside(time, day)
}

function outside(time: WorkingTime, day: DayNumber): never {
  throw new LawError('calendar-too-short', `${isoDate(day)} is not in calendar ${time.calendar.id}`)
}

function compile(calendar: CalendarVersion, hours: OfficeHours): WorkingTime {
  const facts = dayFactsOf(calendar)
  const seasons = seasonsOf(hours)
  const rest = new Set(calendar.provisions.weeklyRest.weekdays)
  const noWork: readonly Span[] = []
  const spans: (readonly Span[])[] = []
  const lastDay = dayNumber(`${calendar.years.at(-1)!.year}-12-31`)
  const firstDay = dayNumber(`${calendar.years[0]!.year}-01-01`)
  const minutesBefore = new Int32Array(lastDay - firstDay + 2)
  let date = Temporal.PlainDate.from(isoDate(firstDay))
  for (let day = firstDay; day <= lastDay; day += 1) {
    const isWorked = facts.get(day)?.isWorked ?? !rest.has(date.dayOfWeek)
    spans.push(isWorked ? seasons.spansOn(date.toString().slice(5)) : noWork)
    minutesBefore[spans.length] = minutesBefore[spans.length - 1]! + (isWorked ? seasons.minutesPerDay : 0)
    date = date.add({ days: 1 })
  }
  return { calendar, minutesPerDay: seasons.minutesPerDay, firstDay, minutesBefore, spans, facts }
}

function seasonsOf(hours: OfficeHours) {
  const seasons = hours.seasons
    .map(({ from, sessions }) => ({
      from,
      spans: sessions.map(([opens, closes]): Span => [parseTimeOfDay(opens), parseTimeOfDay(closes)]),
    }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const lengths = new Set(seasons.map(({ spans }) => spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0)))
  const [minutesPerDay] = lengths
  // "5 working days" is turned into minutes once; with days of two lengths that number would not exist.
  if (lengths.size !== 1 || !minutesPerDay) throw new LawError('office-hours-uneven', hours.id)
  // Before the first season of a year the last one of the year before still runs.
  const spansOn = (monthAndDay: string) =>
    (seasons.findLast(({ from }) => from <= monthAndDay) ?? seasons.at(-1)!).spans
  return { minutesPerDay, spansOn }
}
