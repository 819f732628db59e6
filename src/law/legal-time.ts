import { dueOf } from './budget.ts'
import type { CalendarVersion, OfficeHours } from './calendar.ts'
import { countedTimeOf } from './counted-time.ts'
import { type Interval, explainRun } from './explanation.ts'
import { lastNoticeMinute } from './extension.ts'
import { type Forecast, forecastFinish } from './forecast.ts'
import type { ClockEvent, EpochMinute, LegalClock } from './legal-clock.ts'
import { type ClockRun, type ClockState, runClock } from './run-clock.ts'
import { type StepOutcome, stepOutcomes } from './step-shares.ts'
import { type WorkingTime, workedBefore, workingTimeOf } from './working-time.ts'

/** All of it is pinned by a dossier, but `now`; events after `now` are not looked at. */
export type LegalTimeRequest = {
  readonly clock: LegalClock
  readonly calendar: CalendarVersion
  readonly officeHours: OfficeHours
  readonly events: readonly ClockEvent[]
  readonly now: EpochMinute
}

/** Of a clock that has begun. While it is paused, the minutes are those if the wait ended now. */
export type RunningTime = {
  readonly state: Exclude<ClockState, 'not-started'>
  /** The last minute on time: 17:00 is on time, 17:01 is not. */
  readonly dueAt: EpochMinute
  /** Negative when late; nought may be either, ask `isOverdue`. */
  readonly remainingWorkingMinutes: number
  readonly isOverdue: boolean
  /** Of this office, to speak of working minutes as days. */
  readonly minutesPerDay: number
  readonly wasExtended: boolean
  /** Until when a new date can still be announced. */
  readonly lastExtensionNoticeAt: EpochMinute | undefined
  readonly forecast: Forecast
  readonly shares: readonly StepOutcome[]
  readonly explanation: readonly Interval[]
}

/** Not accepted yet, or not paid where the clock waits for that: nothing is due. */
export type WaitingTime = {
  readonly state: 'not-started'
  readonly minutesPerDay: number
  readonly explanation: readonly Interval[]
}

export type LegalTime = RunningTime | WaitingTime

/** What the law says of a dossier's time. The same pinned request gives the same minute however much later it is asked. */
export function legalTime({ clock, calendar, officeHours, events, now }: LegalTimeRequest): LegalTime {
  const time = workingTimeOf(calendar, officeHours)
  const run = runClock({ clock, time, now }, events)
  const explanation = explainRun({ clock, time, run })
  if (!run.budget || run.state === 'not-started')
    return { state: 'not-started', minutesPerDay: time.minutesPerDay, explanation }
  const dueAt = dueOf(time, run.budget)
  const until = run.finishedAt ?? now
  const counted = countedTimeOf(time, run, dueAt)
  const shares = stepOutcomes({ clock, run, counted, until })
  return {
    state: run.state,
    dueAt,
    remainingWorkingMinutes: workedBefore(time, dueAt) - workedBefore(time, Math.max(until, run.budget.since)),
    isOverdue: until > dueAt,
    minutesPerDay: time.minutesPerDay,
    wasExtended: run.wasExtended,
    lastExtensionNoticeAt: findLastNotice({ clock, time, run, dueAt }),
    forecast: forecastFinish(counted, { steps: shares, now: until }),
    shares,
    explanation,
  }
}

/** Only the due minute, for re-dating many dossiers at once; nothing when counting has not begun. */
export function dueMinute({ clock, calendar, officeHours, events, now }: LegalTimeRequest): EpochMinute | undefined {
  const time = workingTimeOf(calendar, officeHours)
  const { budget } = runClock({ clock, time, now }, events)
  return budget && dueOf(time, budget)
}

function findLastNotice({
  clock,
  time,
  run,
  dueAt,
}: {
  readonly clock: LegalClock
  readonly time: WorkingTime
  readonly run: ClockRun
  readonly dueAt: EpochMinute
}): EpochMinute | undefined {
  if (!clock.extension || run.wasExtended || run.state === 'finished') return undefined
  return lastNoticeMinute(time, clock.extension, dueAt)
}
