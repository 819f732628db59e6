import type { LegalClock, Limit } from './legal-clock.ts'
import { fractionOf } from './step-shares.ts'

export type ClockProblem =
  | 'limit-not-positive'
  | 'limit-not-whole'
  | 'shares-not-the-limit'
  | 'share-not-positive'
  | 'step-listed-twice'
  | 'pause-reason-listed-twice'
  | 'same-day-counted-from-next-day'

/** What is wrong with a clock as written; a procedure with any of these must not be published. */
export function checkLegalClock(clock: LegalClock): readonly ClockProblem[] {
  const { limit, shares, pauses, startRule } = clock
  const fractions = shares.map((share) => fractionOf(share, limit))
  const sum = fractions.reduce((total, fraction) => total + fraction, 0)
  const findings: readonly (readonly [isWrong: boolean, problem: ClockProblem])[] = [
    [limit.kind !== 'same-day' && !(limit.amount > 0), 'limit-not-positive'],
    [limit.kind === 'calendar-time' && !Number.isInteger(limit.amount), 'limit-not-whole'],
    [!isWholeMinutes(limit), 'limit-not-whole'],
    // Thirds and sevenths are not exact in floating point; a lost minute of a year-long limit is still above this.
    [shares.length > 0 && !(Math.abs(sum - 1) < 1e-9), 'shares-not-the-limit'],
    [fractions.some((fraction) => fraction <= 0), 'share-not-positive'],
    [hasRepeated(shares.map(({ step }) => step)), 'step-listed-twice'],
    [hasRepeated(pauses.map(({ reason }) => reason)), 'pause-reason-listed-twice'],
    [limit.kind === 'same-day' && startRule.countsFrom !== 'receipt', 'same-day-counted-from-next-day'],
  ]
  return findings.filter(([isWrong]) => isWrong).map(([, problem]) => problem)
}

function isWholeMinutes(limit: Limit): boolean {
  return limit.kind !== 'working-time' || limit.unit !== 'minute' || Number.isInteger(limit.amount)
}

function hasRepeated(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}
