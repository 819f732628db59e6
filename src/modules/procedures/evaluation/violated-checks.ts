import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { RegisterQuestion, RequirementCheck } from '../definition/requirement-check.ts'
import { clearHidden } from './clear-hidden.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import type { FormFacts } from './form-facts.ts'

/** The conditions of the law that the form shows to be violated; each carries its message and article. */
export function violatedChecks(version: ProcedureVersion, facts: FormFacts): readonly RequirementCheck[] {
  const seen = { ...facts, answers: clearHidden(version.form, facts) }
  return applicable(version, seen).filter(
    ({ test }) => 'violatedWhen' in test && evaluateCondition(test.violatedWhen, seen),
  )
}

export type RegisterCheck = RequirementCheck & { readonly test: { readonly ask: RegisterQuestion } }

/** The questions that registers must answer for this applicant before the dossier goes on. */
export function registerChecks(version: ProcedureVersion, facts: FormFacts): readonly RegisterCheck[] {
  const seen = { ...facts, answers: clearHidden(version.form, facts) }
  return applicable(version, seen).filter((check): check is RegisterCheck => 'ask' in check.test)
}

function applicable(version: ProcedureVersion, facts: FormFacts): readonly RequirementCheck[] {
  return version.checks.filter(({ when }) => !when || evaluateCondition(when, facts))
}
