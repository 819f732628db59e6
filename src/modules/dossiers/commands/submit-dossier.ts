import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { checksOfDraft, requireNothingBlocking } from '../checks.ts'
import { competentOrganisationOf, receivingPointOf } from '../competent-organisation.ts'
import { deliveryOf } from '../delivery.ts'
import { channelOf, factsOfDraft, problemsOfDraft, procedureOf } from '../draft-facts.ts'
import { deleteDraftRow, lockDraft, saveDraft, type Draft } from '../draft-store.ts'
import { errors } from '../errors.ts'
import type { Submission } from '../history.ts'
import { watchIntake } from '../intake-alarm.ts'
import { permissions } from '../permissions.ts'
import { personOnDossier } from '../persons.ts'
import { provideValues } from '../provide-values.ts'
import { raiseFee } from '../raise-fee.ts'
import { Moved } from '../schemas.ts'
import { openDossier } from '../store.ts'
import { tellApplicant, tellMoved, tellOrganisation } from '../tell.ts'

export const submitDossier = command({
  name: 'dossiers/submit-dossier',
  summary: { vi: 'Nộp hồ sơ', en: 'Submit a dossier' },
  permission: permissions['submit-dossiers'],
  audit: 'dossier-submitted',
  input: Type.Object({ draftId: Uuid }),
  output: Moved,
  async run(call, { draftId }) {
    const draft = await refresh(call, await lockDraft(call, draftId))
    const submission = await submissionOf(call, draft)
    const dossier = await openDossier(call, submission)
    call.note({ subject: `dossier:${dossier.id}` })
    await deleteDraftRow(call.tx, draftId)
    const owed = await raiseFee(call, dossier, 'at-submission')
    await watchIntake(call, owed)
    await tellApplicant(call, owed, 'dossier-submitted')
    await tellOrganisation(call, owed, 'dossier-arrived', { role: 'reception-officer' })
    return await tellMoved(call, owed)
  },
})

/** Registers are asked again: what they said when the draft was opened may be weeks old. */
async function refresh(call: Call, draft: Draft): Promise<Draft> {
  const provision = { personId: draft.person_id, reference: draft.id }
  return await saveDraft(call, draft, { provided: await provideValues(call, procedureOf(draft), provision) })
}

async function submissionOf(call: Call, draft: Draft): Promise<Submission> {
  if (draft.case_code === null) throw errors.problem('case-not-chosen')
  const problems = problemsOfDraft(call, draft).flatMap((page) => page.errors)
  if (problems.length > 0) throw errors.problem('answers-incomplete', { fields: problems })
  const { answers } = factsOfDraft(draft, call.now)
  const person = await personOnDossier(call, { personId: draft.person_id, reference: draft.id }, answers)
  const checks = await checksOfDraft(call, draft)
  requireNothingBlocking(draft, checks)
  const competentOrganisation = await competentOrganisationOf(call, procedureOf(draft), draft)
  return {
    procedure: { code: draft.procedure_code, version: draft.procedure_version, case: draft.case_code },
    channel: channelOf(draft),
    submitterUser: draft.owner_user,
    submitter: person,
    subject: person,
    representative: null,
    helper: draft.helper_user === null ? null : { user: draft.helper_user, consent: draft.consent! },
    helpPoint: draft.organisation,
    receivingPoint: await receivingPointOf(call, competentOrganisation),
    competentOrganisation,
    answers,
    provided: draft.provided,
    files: draft.files,
    checks,
    delivery: await deliveryOf(call, answers),
  }
}
