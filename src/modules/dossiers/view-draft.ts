import type { Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { channelOf, factsOfDraft, problemsOfDraft } from './draft-facts.ts'
import type { Draft } from './draft-store.ts'
import type { DraftView } from './views.ts'
import { personOnDossier } from './persons.ts'
import { feeDue } from './raise-fee.ts'

export async function viewDraft(call: Call, draft: Draft): Promise<Static<typeof DraftView>> {
  const { name, personalId } = await personOnDossier(call, { personId: draft.person_id, reference: draft.id })
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
    fee: feeOfDraft(call, draft),
    updatedAt: draft.updated_at.toString(),
    expiresAt: draft.expires_at.toString(),
  }
}

/** What submitting would cost today; nought until a case is chosen. */
function feeOfDraft(call: Pick<Call, 'now'>, draft: Draft): { amount: number; name: string | null } {
  if (draft.case_code === null) return { amount: 0, name: null }
  const procedure = { code: draft.procedure_code, version: draft.procedure_version, case: draft.case_code }
  const { answers } = factsOfDraft(draft, call.now)
  const fee = feeDue({ procedure, channel: channelOf(draft), answers }, 'at-submission', call.now)
  return { amount: fee?.amount ?? 0, name: fee?.name ?? null }
}
