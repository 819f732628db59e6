import type { EpochMinute, LegalClock, TimeOfDay, WorkingAmount } from './legal-clock.ts'
import { deemedReceipt, firstCountedMinute } from './start-rule.ts'
import { type DayNumber, addMonths, dayOf, minuteOfDay, parseTimeOfDay } from './vietnam-time.ts'
import {
  type WorkingTime,
  closingOf,
  isWorkingDay,
  momentReaching,
  nextWorkingDay,
  workedBefore,
  workingDayOnOrAfter,
} from './working-time.ts'

/** What is left of the limit, counted from `since`. A calendar budget keeps the day before it is moved off a day of rest. */
export type Budget =
  | { readonly kind: 'working-time'; readonly since: EpochMinute; readonly minutes: number }
  | { readonly kind: 'calendar-time'; readonly since: EpochMinute; readonly lastDay: DayNumber }
  | { readonly kind: 'same-day'; readonly since: EpochMinute; readonly lastDay: DayNumber }

/** The whole limit, for a dossier that arrived at a minute. */
export function openBudget(time: WorkingTime, { limit, startRule }: LegalClock, arrived: EpochMinute): Budget {
  const receipt = deemedReceipt(time, startRule.receipt, arrived)
  switch (limit.kind) {
    case 'working-time': {
      const since = firstCountedMinute(time, startRule.countsFrom, receipt)
      return { kind: 'working-time', since, minutes: workingMinutes(time, limit) }
    }
    case 'calendar-time': {
      const day = dayOf(receipt)
      const lastDay = limit.unit === 'month' ? addMonths(day, limit.amount) : day + limit.amount
      return { kind: 'calendar-time', since: receipt, lastDay }
    }
    case 'same-day':
      return openSameDay(time, limit.cutOff, receipt)
    default:
      return limit satisfies never
  }
}

/** The budget after a wait that was left out of it. */
export function leaveOut(
  time: WorkingTime,
  budget: Exclude<Budget, { kind: 'same-day' }>,
  { from, to }: { readonly from: EpochMinute; readonly to: EpochMinute },
): Budget {
  const waitedFrom = Math.max(from, budget.since)
  const waitedTo = Math.max(to, budget.since)
  switch (budget.kind) {
    case 'working-time': {
      const used = workedBefore(time, waitedFrom) - workedBefore(time, budget.since)
      return { kind: 'working-time', since: waitedTo, minutes: budget.minutes - used }
    }
    case 'calendar-time': {
      const lastDay = budget.lastDay + dayOf(waitedTo) - dayOf(waitedFrom)
      return { kind: 'calendar-time', since: waitedTo, lastDay: Math.max(lastDay, dayOf(waitedTo)) }
    }
    default:
      return budget satisfies never
  }
}

/** The budget that ends at a new date, counted from the notice on. */
export function extendBudget(
  time: WorkingTime,
  budget: Budget,
  { at, to }: { readonly at: EpochMinute; readonly to: EpochMinute },
): Budget {
  if (budget.kind !== 'working-time') return { kind: 'calendar-time', since: budget.since, lastDay: dayOf(to) }
  const since = Math.max(at, budget.since)
  return { kind: 'working-time', since, minutes: workedBefore(time, to) - workedBefore(time, since) }
}

/** The last minute that is still on time. Calendar days end with office time; on a day of rest, with the next working day's. */
export function dueOf(time: WorkingTime, budget: Budget): EpochMinute {
  if (budget.kind !== 'working-time') {
    const lastDay = workingDayOnOrAfter(time, budget.lastDay)
    const closing = closingOf(time, lastDay)
    // A wait may end on the last day after office time; nothing is due before the answer came.
    return closing >= budget.since ? closing : closingOf(time, nextWorkingDay(time, lastDay))
  }
  return momentReaching(time, workedBefore(time, budget.since) + budget.minutes)
}

/** A working amount as minutes of this office. */
export function workingMinutes(time: WorkingTime, { amount, unit }: WorkingAmount): number {
  const minutesOf = { minute: 1, hour: 60, 'half-day': time.minutesPerDay / 2, day: time.minutesPerDay }
  return Math.round(amount * minutesOf[unit])
}

function openSameDay(time: WorkingTime, cutOff: TimeOfDay, receipt: EpochMinute): Budget {
  const day = dayOf(receipt)
  const isInTime = isWorkingDay(time, day) && minuteOfDay(receipt) <= parseTimeOfDay(cutOff)
  return { kind: 'same-day', since: receipt, lastDay: isInTime ? day : nextWorkingDay(time, day) }
}
