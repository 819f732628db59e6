import type { Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { citeBasis } from '#law/basis.ts'
import { amountOf, feeOn } from '#modules/procedures'
import { channelOf, factsOfDraft, problemsOfDraft, procedureOf } from './draft-facts.ts'
import type { Draft } from './draft-store.ts'
import { vietnamDate } from './office-time.ts'
import type { DraftView } from './views.ts'
import { personOnDossier } from './persons.ts'
import type { SubmissionFee } from './raise-fee.ts'

export async function viewDraft(call: Call, draft: Draft): Promise<Static<typeof DraftView>> {
  const { name, personalId } = await personOnDossier(call, { personId: draft.person_id, reference: draft.id })
  const fee = feeOfDraft(call, draft)
  return {
    draftId: draft.id,
    version: draft.version,
    procedure: { code: draft.procedure_code, version: draft.procedure_version, case: draft.case_code },
    person: { name, personalId },
    isAssisted: draft.helper_user !== null,
    answers: draft.answers,
    provided: draft.provided,
    files: [...draft.files],
    problems: problemsOfDraft(call, draft).map(({ page, errors }) => ({
      page,
      errors: errors.map(({ field, message }) => ({ field, message })),
    })),
    fee: { amount: fee.amount, name: fee.name },
    updatedAt: draft.updated_at.toString(),
    expiresAt: draft.expires_at.toString(),
  }
}

/** What submitting would cost today; nought until a case is chosen. */
export function feeOfDraft(call: Pick<Call, 'now'>, draft: Draft): SubmissionFee {
  if (draft.case_code === null) return { amount: 0, name: null, code: '', basis: '' }
  const fee = feeOn(procedureOf(draft), {
    caseCode: draft.case_code,
    channel: channelOf(draft),
    date: vietnamDate(call.now).toString(),
  })
  const amount = amountOf(fee.amount, factsOfDraft(draft, call.now).answers) ?? 0
  return { amount, name: fee.name.vi, code: fee.code, basis: citeBasis(fee.basis, 'vi') }
}
