import type { Basis } from '#law/basis.ts'
import { checkLegalClock } from '#law/check-legal-clock.ts'
import type { ClockRule, ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

/** Each time rule names its article, and knows the waits that a dossier can be in. */
export function lintClocks(version: ProcedureVersion): readonly LintProblem[] {
  const clocks = [
    { path: 'clock', clock: version.clock },
    ...version.cases.flatMap(({ code, clock }) => (clock ? [{ path: `cases.${code}.clock`, clock }] : [])),
  ]
  const reasons = reasonsToWait(version)
  return [
    ...clocks.flatMap(({ path, clock }) => lintClock(path, clock, reasons)),
    ...lintBasis('noticeOfMissingParts', version.noticeOfMissingParts.basis),
  ]
}

/** Reasons for which dossiers pause: always a supplement, a fee that falls due, and a check that waits for a register. */
function reasonsToWait({ checks, obligations }: ProcedureVersion): readonly string[] {
  return [
    'supplement',
    ...(obligations.length > 0 ? ['financial-obligation'] : []),
    ...checks.flatMap(({ onFailure }) => (onFailure.kind === 'wait' ? [onFailure.pauseReason] : [])),
  ]
}

function lintClock(path: string, clock: ClockRule, reasons: readonly string[]): readonly LintProblem[] {
  const known = clock.pauses.map(({ reason }) => reason)
  return [
    ...lintBasis(`${path}.limit`, clock.limit.basis),
    ...lintBasis(`${path}.startRule`, clock.startRule.basis),
    ...clock.pauses.flatMap((pause) => lintBasis(`${path}.pauses.${pause.reason}`, pause.basis)),
    ...(clock.extension ? lintBasis(`${path}.extension`, clock.extension.basis) : []),
    // The shares come from the process, which has a check of its own.
    ...checkLegalClock({ ...clock, shares: [] }).map((problem) => ({
      path,
      sentence: `The clock is not sound: ${problem}.`,
    })),
    ...reasons
      .filter((reason) => !known.includes(reason))
      .map((reason) => ({
        path: `${path}.pauses`,
        sentence: `A dossier can wait for “${reason}”, but no rule says what the clock does.`,
      })),
  ]
}

function lintBasis(path: string, basis: Basis | undefined): readonly LintProblem[] {
  return basis?.instrument ? [] : [{ path, sentence: 'The rule names no legal basis.' }]
}
