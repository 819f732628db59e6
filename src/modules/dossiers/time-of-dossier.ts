import type { Call } from '#kernel/operations.ts'
import { legalTime, type LegalTime, type RunningTime } from '#law/legal-time.ts'
import type { ClockEvent } from '#law/legal-clock.ts'
import { getCalendar, getCurrentCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { epochMinuteOf, instantOf } from '#law/vietnamese-dates.ts'
import type { Dossier, PinnedClock, TimedClockEvent } from './history.ts'
import { officeHoursIdOf } from './office-time.ts'
import { rulesOf } from './process.ts'

/** What the law says of the dossier's time at a moment; undefined before acceptance, when no clock runs. */
export function timeOfDossier(
  dossier: Pick<Dossier, 'pinned' | 'clockEvents'>,
  now: Temporal.Instant,
): LegalTime | undefined {
  const { pinned } = dossier
  if (pinned === null) return undefined
  return legalTime({
    clock: pinned.clock,
    calendar: getCalendar(pinned.calendarId),
    officeHours: getOfficeHours(pinned.officeHoursId),
    events: dossier.clockEvents.map(clockEventOf),
    now: epochMinuteOf(now),
  })
}

export function runningTimeOf(dossier: Dossier, now: Temporal.Instant): RunningTime | undefined {
  const time = timeOfDossier(dossier, now)
  return time === undefined || time.state === 'not-started' ? undefined : time
}

/**
 * The due time for lists and timers, as of the last thing that happened. Null while it is not known: before acceptance, and while
 * a wait is on, for then it moves with every minute.
 */
export function dueInstantOf(dossier: Dossier): Temporal.Instant | null {
  const last = dossier.clockEvents.at(-1)
  if (last === undefined) return null
  const time = runningTimeOf(dossier, Temporal.Instant.from(last.at))
  return time === undefined || time.state === 'paused' ? null : instantOf(time.dueAt)
}

/** The due time to print: while a wait is on, what it would be if the wait ended now; null while no clock has begun. */
export function knownDueOf(dossier: Dossier, now: Temporal.Instant): Temporal.Instant | null {
  const time = runningTimeOf(dossier, now)
  return time === undefined ? null : instantOf(time.dueAt)
}

/** The last year that the dossier's pinned calendar knows; no time beyond it can be reckoned. */
export function lastCalendarYear({ pinned }: Dossier): number {
  return Math.max(0, ...(pinned ? getCalendar(pinned.calendarId).years.map(({ year }) => year) : []))
}

/** The rules of this moment, which the dossier keeps whatever the law becomes. */
export async function pinClock(call: Call, dossier: Dossier): Promise<PinnedClock> {
  return {
    clock: rulesOf(dossier).clock,
    calendarId: getCurrentCalendar().id,
    officeHoursId: await officeHoursIdOf(call, dossier.competentOrganisation),
  }
}

export function clockEventOf(event: TimedClockEvent): ClockEvent {
  const at = epochMinuteOf(Temporal.Instant.from(event.at))
  switch (event.kind) {
    case 'paused':
      return { kind: 'paused', at, reason: event.reason }
    case 'extended':
      return { kind: 'extended', at, to: epochMinuteOf(Temporal.Instant.from(event.to)) }
    case 'handed-over':
      return { kind: 'handed-over', at, step: event.step }
    default:
      return { kind: event.kind, at }
  }
}
