import { FORM_NUMBERS_2018, FORM_NUMBERS_2025 } from '../catalogue/one-stop/form-numbers.ts'
import type { FormNumbers, OneStopForm } from '../definition/process.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

const CIRCULAR_03_2025_FROM = '2025-09-15'

/**
 * Numbers come from one series as a whole. Agencies that still print the numbers of Circular 01/2018 do so without basis: a
 * version in force under Circular 03/2025 may not.
 */
export function lintFormNumbers(version: ProcedureVersion): readonly LintProblem[] {
  const isCurrent = version.validTo === undefined || version.validTo > CIRCULAR_03_2025_FROM
  const series = isCurrent ? FORM_NUMBERS_2025 : FORM_NUMBERS_2018
  const circular = isCurrent ? '03/2025/TT-VPCP' : '01/2018/TT-VPCP'
  return [...lintSeries(version.formNumbers, series, circular), ...lintRaised(version)]
}

function lintSeries(numbers: FormNumbers, series: FormNumbers, circular: string): readonly LintProblem[] {
  const forms = new Set([...Object.keys(numbers), ...Object.keys(series)]) as ReadonlySet<OneStopForm>
  return [...forms]
    .filter((form) => numbers[form] !== series[form])
    .map((form) => ({
      path: `formNumbers.${form}`,
      sentence: `Circular ${circular} gives the number ${series[form] ?? 'none'}, not ${numbers[form] ?? 'none'}.`,
    }))
}

function lintRaised({ process, cases, formNumbers }: ProcedureVersion): readonly LintProblem[] {
  return [process, ...cases.flatMap((one) => one.process ?? [])].flatMap(({ steps }) =>
    steps.flatMap(({ code, raises }) =>
      raises
        .filter((form) => formNumbers[form] === undefined)
        .map((form) => ({ path: `process.${code}`, sentence: `The step raises “${form}”, which has no number.` })),
    ),
  )
}
