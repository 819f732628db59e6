import { workingMinutes } from './budget.ts'
import { type CountedTime, countedBetween, momentCounting } from './counted-time.ts'
import type { EpochMinute, LegalClock, Limit, StepShare } from './legal-clock.ts'
import type { ClockRun } from './run-clock.ts'
import { dayOf } from './vietnam-time.ts'

/** `early` is before the day it was due, `on-time` on that day up to the minute: what form 06 records at each hand-over. */
export type StepVerdict = 'waiting' | 'in-progress' | 'early' | 'on-time' | 'late'

export type StepOutcome = {
  readonly step: string
  readonly budgetMinutes: number
  readonly usedMinutes: number
  readonly verdict: StepVerdict
  /** Nothing while an earlier step has the dossier. */
  readonly from: EpochMinute | undefined
  readonly dueAt: EpochMinute | undefined
  readonly handedOverAt: EpochMinute | undefined
}

type Progress = {
  readonly clock: LegalClock
  readonly run: ClockRun
  readonly counted: CountedTime
  /** Now, or when the dossier was finished. */
  readonly until: EpochMinute
}

/** How each step keeps its part of the limit, in the order of the process, since the latest start from zero. */
export function stepOutcomes({ clock, run, counted, until }: Progress): readonly StepOutcome[] {
  const budgets = minutesOfShares(clock, totalMinutes(clock, counted))
  let from = run.stretches.slice(run.currentFrom).find(({ kind }) => kind !== 'awaiting-payment')?.from
  return clock.shares.map(({ step }, index) => {
    const budgetMinutes = budgets[index]!
    const handedOverAt = run.handOvers.findLast((handOver) => handOver.step === step)?.at ?? run.finishedAt
    const outcome = judgeStep({ step, budgetMinutes, from, handedOverAt }, counted, until)
    from = handedOverAt
    return outcome
  })
}

/** The shares as whole minutes of this office, cut from the running total, so that nothing is lost to rounding. */
export function minutesOfShares(clock: Pick<LegalClock, 'limit' | 'shares'>, total: number): readonly number[] {
  let before = 0
  return clock.shares.map((share) => {
    const after = before + total * fractionOf(share, clock.limit)
    const minutes = Math.round(after) - Math.round(before)
    before = after
    return minutes
  })
}

/** Not a number where minutes are to be a part of calendar days; `checkLegalClock` refuses that. */
export function fractionOf(share: StepShare, limit: Limit): number {
  if (share.kind === 'fraction') return share.numerator / share.denominator
  if (limit.kind !== 'working-time') return NaN
  const minutesOf = { minute: 1, hour: 60, 'half-day': minutesOfEightHourDay / 2, day: minutesOfEightHourDay }
  return share.minutes / (limit.amount * minutesOf[limit.unit])
}

// The tables of internal processes write days as eight hours, whatever the hours of the office that follows them.
const minutesOfEightHourDay = 480

function judgeStep(
  { step, budgetMinutes, from, handedOverAt }: Pick<StepOutcome, 'step' | 'budgetMinutes' | 'from' | 'handedOverAt'>,
  counted: CountedTime,
  until: EpochMinute,
): StepOutcome {
  if (from === undefined) {
    return { step, budgetMinutes, usedMinutes: 0, verdict: 'waiting', from, dueAt: undefined, handedOverAt: undefined }
  }
  const dueAt = momentCounting(counted, from, budgetMinutes)
  const usedMinutes = countedBetween(counted, from, handedOverAt ?? until)
  return { step, budgetMinutes, usedMinutes, verdict: verdictOf(dueAt, handedOverAt, until), from, dueAt, handedOverAt }
}

function verdictOf(dueAt: EpochMinute, handedOverAt: EpochMinute | undefined, until: EpochMinute): StepVerdict {
  if ((handedOverAt ?? until) > dueAt) return 'late'
  if (handedOverAt === undefined) return 'in-progress'
  return dayOf(handedOverAt) < dayOf(dueAt) ? 'early' : 'on-time'
}

/** Shares of calendar days divide the working time that these days hold. */
function totalMinutes({ limit }: LegalClock, counted: CountedTime): number {
  if (limit.kind === 'working-time') return workingMinutes(counted.time, limit)
  return countedBetween(counted, -Infinity, counted.dueAt)
}
