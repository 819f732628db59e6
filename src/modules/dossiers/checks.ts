import type { Call } from '#kernel/operations.ts'
import { evaluateCondition, type CheckCode } from '#modules/procedures'
import { drivingLicencesOf, unsettledViolationsOf } from '#modules/registries'
import { factsOfDraft, procedureOf } from './draft-facts.ts'
import type { Draft } from './draft-store.ts'
import { errors } from './errors.ts'
import type { CheckResult } from './history.ts'

/** Asks the registers what the procedure requires; a check that no register can answer yet is `unknown` and left to the officer. */
export async function checksOfDraft(call: Call, draft: Draft): Promise<CheckResult[]> {
  const facts = factsOfDraft(draft, call.now)
  const rules = procedureOf(draft).checks.filter(({ when }) => !when || evaluateCondition(when, facts))
  const results: CheckResult[] = []
  for (const { check, onFailure } of rules) {
    results.push({ check, outcome: await askRegister(call, draft, check), blocking: onFailure.kind === 'block' })
  }
  return results
}

/** Refuses a submission that the law does not allow, with the sentence of the first requirement that is not met. */
export function requireNothingBlocking(draft: Draft, results: readonly CheckResult[]): void {
  const failed = results.find(({ outcome, blocking }) => blocking && outcome === 'not-met')
  if (!failed) return
  const rule = procedureOf(draft).checks.find(({ check }) => check === failed.check)
  throw errors.problem('requirement-not-met', { parameters: { requirement: rule?.message.vi ?? failed.check } })
}

async function askRegister(call: Call, draft: Draft, check: CheckCode): Promise<CheckResult['outcome']> {
  const purpose = { reference: draft.id }
  switch (check) {
    case 'person-in-register':
      return 'met'
    case 'licence-in-register':
      return verdict((await drivingLicencesOf(call, draft.person_id, purpose)).length > 0)
    case 'licence-not-expired': {
      const [licence] = await drivingLicencesOf(call, draft.person_id, purpose)
      return licence ? verdict(licence.classes.every(({ isExpired }) => !isExpired)) : 'unknown'
    }
    case 'licence-not-withdrawn': {
      const [licence] = await drivingLicencesOf(call, draft.person_id, purpose)
      return licence ? verdict(licence.state === 'valid') : 'unknown'
    }
    case 'no-unpaid-violation':
      return verdict((await unsettledViolationsOf(call, draft.person_id, purpose)).length === 0)
    case 'health-certificate-valid':
      return verdict(draft.provided['healthCertificateNumber'] !== undefined)
    case 'birth-not-registered':
    case 'parents-in-register':
      return 'unknown'
    default:
      return check satisfies never
  }
}

function verdict(isMet: boolean): 'met' | 'not-met' {
  return isMet ? 'met' : 'not-met'
}
