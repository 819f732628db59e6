import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { lintClocks } from './lint-clocks.ts'
import { lintCodes } from './lint-codes.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintDecree63 } from './lint-decree-63.ts'
import { lintFees } from './lint-fees.ts'
import { lintFormNumbers } from './lint-form-numbers.ts'
import { lintParts } from './lint-parts.ts'
import type { LintProblem } from './lint-problem.ts'
import { lintProcesses } from './lint-processes.ts'
import { lintTexts } from './lint-texts.ts'

/** Everything that is wrong with one version; the server does not start while there is anything. */
export function lintProcedure(version: ProcedureVersion): readonly LintProblem[] {
  return [
    ...lintDecree63(version),
    ...lintCodes(version),
    ...lintTexts(version),
    ...lintConditions(version),
    ...lintParts(version),
    ...lintClocks(version),
    ...lintProcesses(version),
    ...lintFees(version),
    ...lintFormNumbers(version),
  ]
}
