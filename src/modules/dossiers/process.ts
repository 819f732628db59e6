import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { WorkingAmount } from '#law/legal-clock.ts'
import { findRules, getProcedureVersion, proposeNextStep, type EffectiveRules, type Step } from '#modules/procedures'
import type { Dossier } from './history.ts'

/** The rules that the dossier pinned when it was submitted: its procedure's version, in its case. */
export function rulesOf({ procedure }: Pick<Dossier, 'procedure'>): EffectiveRules {
  const rules = findRules(getProcedureVersion(procedure.code, procedure.version), procedure.case)
  if (!rules) throw new Error(`procedure ${procedure.code} v${procedure.version} has no case ${procedure.case}`)
  return rules
}

/** The step at which the dossier stands; before acceptance the first one, which receives. */
export function stepOf(dossier: Dossier): Step {
  const { steps } = rulesOf(dossier).process
  const step = steps.find(({ code }) => code === dossier.step) ?? steps[0]
  if (!step) throw new Error(`procedure ${dossier.procedure.code} has no steps`)
  return step
}

/** The role that has to act next; null when nobody has. */
export function stepRoleOf(dossier: Dossier): Step['actor'] | null {
  if (dossier.endedAt !== null) return null
  return stepOf(dossier).actor
}

/** The step that follows, by the first condition that holds; undefined after the last. */
export function stepAfter(dossier: Dossier, now: Temporal.Instant): Step | undefined {
  const { steps } = rulesOf(dossier).process
  const next = proposeNextStep(stepOf(dossier), {
    answers: dossier.answers,
    caseCode: dossier.procedure.case,
    channel: dossier.channel,
    today: vietnamDate(now).toString(),
  })
  return steps.find(({ code }) => code === next)
}

/** Where an accepted dossier goes: reception ends with the acceptance. */
export function firstStepAfterReception(dossier: Dossier, now: Temporal.Instant): Step {
  const [first] = rulesOf(dossier).process.steps
  const next = first?.completedBy === 'accept' ? stepAfter(dossier, now) : first
  if (!next) throw new Error(`procedure ${dossier.procedure.code} has no step after reception`)
  return next
}

/** How soon missing parts must be told, by the dossier's procedure. */
export function noticeTimeOf({ procedure }: Pick<Dossier, 'procedure'>): WorkingAmount {
  return getProcedureVersion(procedure.code, procedure.version).noticeOfMissingParts
}

/** The step to which an officer sends a dossier back: the one before in the order of the process. */
export function stepBefore(dossier: Dossier): Step | undefined {
  const { steps } = rulesOf(dossier).process
  return steps[steps.findIndex(({ code }) => code === stepOf(dossier).code) - 1]
}
