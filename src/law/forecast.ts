import { type CountedTime, momentCounting } from './counted-time.ts'
import type { EpochMinute } from './legal-clock.ts'
import type { StepOutcome } from './step-shares.ts'

/** When the result comes if each step from here on takes what it has left; a late step hands over now. */
export type Forecast = {
  readonly finishAt: EpochMinute
  readonly isLate: boolean
  /** The step that has overrun its share by most. */
  readonly causedBy: string | undefined
}

export function forecastFinish(
  counted: CountedTime,
  { steps, now }: { readonly steps: readonly StepOutcome[]; readonly now: EpochMinute },
): Forecast {
  const finishAt = steps.length === 0 ? Math.max(now, counted.dueAt) : expectedFinish(counted, steps, now)
  return { finishAt, isLate: finishAt > counted.dueAt, causedBy: latestStep(steps) }
}

function expectedFinish(counted: CountedTime, steps: readonly StepOutcome[], now: EpochMinute): EpochMinute {
  const open = steps.filter(({ handedOverAt }) => handedOverAt === undefined)
  const minutesLeft = open.reduce((sum, step) => sum + Math.max(step.budgetMinutes - step.usedMinutes, 0), 0)
  return momentCounting(counted, now, minutesLeft)
}

function latestStep(steps: readonly StepOutcome[]): string | undefined {
  const overrun = ({ usedMinutes, budgetMinutes }: StepOutcome) => usedMinutes - budgetMinutes
  const [worst] = steps.filter((step) => overrun(step) > 0).toSorted((one, other) => overrun(other) - overrun(one))
  return worst?.step
}
