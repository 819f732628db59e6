import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

/**
 * Decree 63/2010/NĐ-CP art. 8(2): points a–h are mandatory, paper forms and requirements only "if any". Our own form, cases and
 * process join them, since nothing works without.
 */
const MANDATORY = {
  sequence: 'the order of steps',
  ways: 'the ways to submit',
  parts: 'the parts of the dossier',
  subjects: 'who the procedure is for',
  results: 'the result',
  fees: 'the fee, also where it is free',
  legalBasis: 'the legal basis',
  cases: 'at least one case',
} as const satisfies Partial<Record<keyof ProcedureVersion, string>>

export function lintDecree63(version: ProcedureVersion): readonly LintProblem[] {
  const missing = Object.entries(MANDATORY)
    .filter(([member]) => version[member as keyof typeof MANDATORY].length === 0)
    .map(([path, what]) => ({ path, sentence: `It must say ${what} (Decree 63/2010/NĐ-CP art. 8(2)).` }))
  const emptyPages = version.form.pages
    .filter(({ fields }) => fields.length === 0)
    .map(({ code }) => ({ path: `form.${code}`, sentence: 'The page has no field.' }))
  return [...missing, ...lintSets(version), ...lintForm(version), ...emptyPages]
}

function lintSets({ setsOfDossier }: ProcedureVersion): readonly LintProblem[] {
  if (Number.isInteger(setsOfDossier) && setsOfDossier >= 1) return []
  return [{ path: 'setsOfDossier', sentence: 'The number of sets must be 1 or more.' }]
}

function lintForm({ form }: ProcedureVersion): readonly LintProblem[] {
  return form.pages.length > 0 ? [] : [{ path: 'form', sentence: 'The form has no page.' }]
}
