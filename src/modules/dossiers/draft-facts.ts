import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import {
  checkForm,
  fieldsOf,
  getProcedureVersion,
  type FormFacts,
  type PageErrors,
  type ProcedureVersion,
} from '#modules/procedures'
import type { Draft } from './draft-store.ts'

export function procedureOf(draft: Pick<Draft, 'procedure_code' | 'procedure_version'>): ProcedureVersion {
  return getProcedureVersion(draft.procedure_code, draft.procedure_version)
}

/**
 * What the form's rules look at: the applicant's answers under the values of the registers. A locked value is always the
 * register's, an editable one is the register's until the applicant changes it; a file answers the field of its part.
 */
export function factsOfDraft(draft: Draft, now: Temporal.Instant): FormFacts {
  const answers: Record<string, unknown> = {}
  for (const field of fieldsOf(procedureOf(draft).form)) {
    const typed = draft.answers[field.code]
    const provided = draft.provided[field.code]?.value
    const isLocked = field.provided?.mode === 'locked'
    const value = field.kind === 'file' ? filesOf(draft, field.part) : isLocked ? provided : (typed ?? provided)
    if (value !== undefined) answers[field.code] = value
  }
  return {
    answers,
    today: vietnamDate(now).toString(),
    channel: channelOf(draft),
    ...(draft.case_code !== null && { caseCode: draft.case_code }),
  }
}

/** Who fills it in decides the channel: an official at the desk makes it a direct submission. */
export function channelOf({ helper_user: helper }: Pick<Draft, 'helper_user'>): 'direct' | 'online' {
  return helper === null ? 'online' : 'direct'
}

/** Every page that still has something wrong, in order. */
export function problemsOfDraft(call: Pick<Call, 'now'>, draft: Draft): readonly PageErrors[] {
  return checkForm(procedureOf(draft), factsOfDraft(draft, call.now))
}

function filesOf({ files }: Draft, part: string): string[] | undefined {
  const digests = files.filter(({ partCode }) => partCode === part).map(({ sha256 }) => sha256)
  return digests.length > 0 ? digests : undefined
}
