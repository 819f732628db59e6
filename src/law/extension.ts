import { type Budget, dueOf, extendBudget, workingMinutes } from './budget.ts'
import type { ClockEvent, EpochMinute, ExtensionRule } from './legal-clock.ts'
import { addMonths, dayOf, minuteAt } from './vietnam-time.ts'
import {
  type WorkingTime,
  closingOf,
  momentReaching,
  nextOfficeMinute,
  workedBefore,
  workingDayOnOrAfter,
} from './working-time.ts'

export type ExtensionRefusal = 'not-foreseen' | 'already-extended' | 'clock-paused' | 'notice-too-late' | 'not-later'

type Extended = Extract<ClockEvent, { kind: 'extended' }>

type ExtensionRequest = {
  readonly time: WorkingTime
  readonly rule: ExtensionRule | undefined
  readonly wasExtended: boolean
  readonly budget: Budget
  readonly event: Extended
}

/** The budget up to the new date, or why the date cannot be set. */
export function extend({ time, rule, wasExtended, budget, event }: ExtensionRequest): Budget | ExtensionRefusal {
  if (!rule) return 'not-foreseen'
  if (wasExtended) return 'already-extended'
  const due = dueOf(time, budget)
  const last = lastNoticeMinute(time, rule, due)
  if (last !== undefined && event.at > last) return 'notice-too-late'
  const to = targetOf(time, due, event)
  if (to <= Math.max(due, event.at)) return 'not-later'
  const extended = extendBudget(time, budget, { at: event.at, to })
  // A date on a day off is no later than the closing before it.
  return dueOf(time, extended) > Math.max(due, event.at) ? extended : 'not-later'
}

/** Until when the one new date can be announced; nothing where the rule sets no such time. */
export function lastNoticeMinute(time: WorkingTime, { notice }: ExtensionRule, due: EpochMinute) {
  switch (notice.unit) {
    case 'none':
      return undefined
    case 'calendar-day':
      return minuteAt(dayOf(due) - notice.amount + 1, 0) - 1
    case 'minute':
    case 'hour':
    case 'half-day':
    case 'day': {
      const worked = workedBefore(time, due) - workingMinutes(time, notice)
      // The night before a working day takes no working time: the notice may still go out at the opening.
      return nextOfficeMinute(time, momentReaching(time, worked))
    }
    default:
      return notice satisfies never
  }
}

function targetOf(time: WorkingTime, due: EpochMinute, event: Extended): EpochMinute {
  if ('to' in event) return event.to
  const { by } = event
  switch (by.unit) {
    case 'calendar-day':
      return closingOf(time, workingDayOnOrAfter(time, dayOf(due) + by.amount))
    case 'month':
      return closingOf(time, workingDayOnOrAfter(time, addMonths(dayOf(due), by.amount)))
    case 'minute':
    case 'hour':
    case 'half-day':
    case 'day':
      return momentReaching(time, workedBefore(time, due) + workingMinutes(time, by))
    default:
      return by satisfies never
  }
}
