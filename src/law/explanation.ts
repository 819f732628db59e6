import type { Basis, Bilingual } from './basis.ts'
import { dueOf } from './budget.ts'
import type { ExtensionRefusal } from './extension.ts'
import type { EpochMinute, LegalClock } from './legal-clock.ts'
import type { ClockRun, Stretch } from './run-clock.ts'
import { type DayNumber, dayOf, minuteAt, minutesOfDay } from './vietnam-time.ts'
import { type WorkingTime, closingOf, isWorkingDay, openingOf, workedBefore } from './working-time.ts'

/**
 * One line of the reckoning. The `countedMinutes` of all lines sum to the limit: working minutes, or 1,440 for each calendar day;
 * a `reset` takes back what was counted before it.
 */
export type Interval = {
  readonly from: EpochMinute
  readonly to: EpochMinute
  readonly countedMinutes: number
  readonly rule: Stretch['kind'] | 'calendar-days' | 'day-off' | 'moved-to-working-day'
  readonly basis: Basis | undefined
  /** What the calendar says of these days, or the name of the reason to wait. */
  readonly fact: Bilingual | undefined
  readonly refusal: ExtensionRefusal | undefined
}

type Reckoning = { readonly clock: LegalClock; readonly time: WorkingTime; readonly run: ClockRun }

/** Every interval from the acceptance to the due minute with its rule, article and calendar fact, in order of time. */
export function explainRun(reckoning: Reckoning): readonly Interval[] {
  const intervals: Interval[] = []
  let counted = 0
  for (const stretch of reckoning.run.stretches) {
    const lines = linesOf(reckoning, stretch, counted)
    intervals.push(...lines)
    counted += lines.reduce((sum, line) => sum + line.countedMinutes, 0)
  }
  return intervals.toSorted((one, other) => one.from - other.from)
}

function linesOf(reckoning: Reckoning, stretch: Stretch, countedBefore: number): readonly Interval[] {
  const { clock } = reckoning
  switch (stretch.kind) {
    case 'awaiting-payment':
    case 'before-start':
      return [line(stretch, { basis: clock.startRule.basis })]
    case 'counted':
      return clock.limit.kind === 'calendar-time' ? calendarLines(reckoning, stretch) : workingLines(reckoning, stretch)
    case 'paused':
      return [waitLine(clock, stretch)]
    case 'reset':
      return [waitLine(clock, stretch, -countedBefore)]
    case 'extended':
    case 'extension-refused':
      return [
        line(stretch, { basis: clock.extension?.basis, refusal: 'refusal' in stretch ? stretch.refusal : undefined }),
      ]
    case 'overdue':
      return [line(stretch, { basis: clock.limit.basis })]
    default:
      return stretch satisfies never
  }
}

/** Working days in one line as long as no day off comes between; each run of days off with what the calendar calls it. */
function workingLines({ clock, time }: Reckoning, { from, to }: Stretch): readonly Interval[] {
  const lines: Interval[] = []
  const lastDay = dayOf(to - 1)
  for (let day = dayOf(from); day <= lastDay; day = endOfRun(time, day, lastDay)) {
    const isWorked = isWorkingDay(time, day)
    const next = endOfRun(time, day, lastDay)
    const start = Math.max(from, isWorked ? openingOf(time, day) : minuteAt(day, 0))
    const end = Math.min(to, isWorked ? closingOf(time, next - 1) : minuteAt(next, 0))
    if (start >= end) continue
    const { name, basis } = factOf(time, day) ?? { name: undefined, basis: clock.limit.basis }
    const countedMinutes = workedBefore(time, end) - workedBefore(time, start)
    lines.push(
      line({ kind: isWorked ? 'counted' : 'day-off', from: start, to: end }, { basis, fact: name, countedMinutes }),
    )
  }
  return lines
}

/** Calendar days count days off too; only the end may move, and then the calendar says why. */
function calendarLines({ clock, time, run }: Reckoning, { from, to }: Stretch): readonly Interval[] {
  const { budget } = run
  const isLast = budget?.kind === 'calendar-time' && to === dueOf(time, budget)
  const lastDay = isLast ? budget.lastDay : dayOf(to)
  const end = Math.max(from, Math.min(to, minuteAt(lastDay + 1, 0)))
  const countedMinutes = (lastDay - dayOf(from)) * minutesOfDay
  const counted = line({ kind: 'calendar-days', from, to: end }, { basis: clock.limit.basis, countedMinutes })
  if (end === to) return [counted]
  const fact = namesOfDaysOff(time, lastDay, dayOf(to))
  const { basis } = time.calendar.provisions.endOnDayOff
  return [counted, line({ kind: 'moved-to-working-day', from: end, to }, { basis, fact })]
}

function waitLine(
  clock: LegalClock,
  stretch: Extract<Stretch, { readonly reason: string }>,
  countedMinutes = 0,
): Interval {
  const rule = clock.pauses.find(({ reason }) => reason === stretch.reason)
  return line(stretch, { basis: rule?.basis, fact: rule?.name, countedMinutes })
}

function line(
  { kind, from, to }: Pick<Interval, 'from' | 'to'> & { readonly kind: Interval['rule'] },
  rest: Partial<Omit<Interval, 'rule' | 'from' | 'to'>>,
): Interval {
  return { rule: kind, from, to, countedMinutes: 0, basis: undefined, fact: undefined, refusal: undefined, ...rest }
}

/** The day after the last one that is as this one: worked or off, under the same fact. */
function endOfRun(time: WorkingTime, day: DayNumber, lastDay: DayNumber): DayNumber {
  const isAlike = (other: DayNumber) =>
    isWorkingDay(time, other) === isWorkingDay(time, day) && time.facts.get(other) === time.facts.get(day)
  let next = day + 1
  while (next <= lastDay && isAlike(next)) next += 1
  return next
}

function factOf(time: WorkingTime, day: DayNumber): { readonly name: Bilingual; readonly basis: Basis } | undefined {
  return time.facts.get(day) ?? (isWorkingDay(time, day) ? undefined : time.calendar.provisions.weeklyRest)
}

/** Nothing when none of these days is off: then the time moved because an answer came after office time. */
function namesOfDaysOff(time: WorkingTime, from: DayNumber, to: DayNumber): Bilingual | undefined {
  const names = new Set<Bilingual>()
  for (let day = from; day < to; day += 1) {
    if (!isWorkingDay(time, day)) names.add(factOf(time, day)!.name)
  }
  if (names.size === 0) return undefined
  return { vi: [...names].map(({ vi }) => vi).join('; '), en: [...names].map(({ en }) => en).join('; ') }
}
