import type { Call } from '#kernel/operations.ts'
import { evaluateCondition, type RegisterQuestion, type RequirementCheck } from '#modules/procedures'
import { unsettledViolationsOf } from '#modules/registries'
import { factsOfDraft, procedureOf } from './draft-facts.ts'
import type { Draft } from './draft-store.ts'
import { errors } from './errors.ts'
import type { CheckResult } from './history.ts'
import { certificatesOnce, licencesOnce } from './registers-once.ts'

/** Tries every requirement of the procedure that concerns this applicant. */
export async function checksOfDraft(call: Call, draft: Draft): Promise<CheckResult[]> {
  const facts = factsOfDraft(draft, call.now)
  const rules = procedureOf(draft).checks.filter(({ when }) => !when || evaluateCondition(when, facts))
  const results: CheckResult[] = []
  for (const { check, test, onFailure } of rules) {
    const outcome =
      'ask' in test ? await askRegister(call, draft, test.ask) : verdict(!evaluateCondition(test.violatedWhen, facts))
    results.push({ check, outcome, onFailure: onFailure.kind })
  }
  return results
}

/** Refuses a submission that the law does not allow, with the sentence of the first requirement that is not met. */
export function requireNothingBlocking(draft: Draft, results: readonly CheckResult[]): void {
  const failed = results.find(({ outcome, onFailure }) => onFailure === 'block' && outcome === 'not-met')
  if (failed)
    throw errors.problem('requirement-not-met', { parameters: { requirement: ruleOf(draft, failed).message.vi } })
}

function ruleOf(draft: Draft, { check }: CheckResult): RequirementCheck {
  return procedureOf(draft).checks.find((rule) => rule.check === check)!
}

/** `unknown` where no register that we hold can answer: the officer finds out. */
async function askRegister(
  call: Call,
  { id, person_id: person }: Draft,
  question: RegisterQuestion,
): Promise<CheckResult['outcome']> {
  const purpose = { reference: id }
  switch (question) {
    case 'licence-not-withdrawn': {
      const [licence] = await licencesOnce(call, person, purpose)
      return licence ? verdict(licence.state === 'valid') : 'unknown'
    }
    case 'no-unpaid-violation':
      return verdict((await unsettledViolationsOf(call, person, purpose)).length === 0)
    case 'health-certificate-valid': {
      const [licence] = await licencesOnce(call, person, purpose)
      const covered = new Set((await certificatesOnce(call, person, purpose)).flatMap(({ classes }) => classes))
      return licence ? verdict(licence.classes.some((row) => covered.has(row.class))) : 'unknown'
    }
    case 'birth-not-registered':
      return 'unknown'
    default:
      return question satisfies never
  }
}

function verdict(isMet: boolean): 'met' | 'not-met' {
  return isMet ? 'met' : 'not-met'
}
