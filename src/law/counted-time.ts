import type { EpochMinute } from './legal-clock.ts'
import type { ClockRun } from './run-clock.ts'
import { type WorkingTime, momentReaching, workedBefore } from './working-time.ts'

/** The working time of the latest start from zero, waits left out; after the due minute it runs on. */
export type CountedTime = {
  readonly time: WorkingTime
  readonly stretches: readonly { readonly from: EpochMinute; readonly to: EpochMinute }[]
  readonly dueAt: EpochMinute
}

export function countedTimeOf(time: WorkingTime, run: ClockRun, dueAt: EpochMinute): CountedTime {
  const current = run.stretches.slice(run.currentFrom)
  return { time, dueAt, stretches: current.filter(({ kind }) => kind === 'counted' || kind === 'overdue') }
}

export function countedBetween({ time, stretches, dueAt }: CountedTime, from: EpochMinute, to: EpochMinute): number {
  const within = (start: EpochMinute, end: EpochMinute) =>
    start < end ? workedBefore(time, end) - workedBefore(time, start) : 0
  const upToDue = stretches.map((stretch) => within(Math.max(from, stretch.from), Math.min(to, stretch.to)))
  return upToDue.reduce((sum, minutes) => sum + minutes, within(Math.max(from, dueAt), to))
}

/** The minute at which that much has been counted since `from`. */
export function momentCounting(
  { time, stretches, dueAt }: CountedTime,
  from: EpochMinute,
  minutes: number,
): EpochMinute {
  if (minutes <= 0) return from
  let left = minutes
  for (const stretch of stretches.filter(({ to }) => to > from)) {
    const start = workedBefore(time, Math.max(from, stretch.from))
    const available = workedBefore(time, stretch.to) - start
    if (left <= available) return momentReaching(time, start + left)
    left -= available
  }
  return momentReaching(time, workedBefore(time, Math.max(from, dueAt)) + left)
}
