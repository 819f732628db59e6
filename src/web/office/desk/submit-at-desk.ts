import { Problem } from '#kernel/errors.ts'
import { acceptDossier, submitDossier } from '#modules/dossiers'
import type { Redirect, Visit } from '../../http/index.ts'

/** Submits for the person and accepts at once; where another organisation decides, it accepts. */
export async function submitAtDesk(visit: Visit, onceKey: string): Promise<Redirect> {
  const { call, text, language, params } = visit
  const { dossierId, version } = await call(submitDossier, { draftId: params['draftId'] ?? '' }, { onceKey })
  try {
    const { state } = await call(acceptDossier, { dossierId, version }, { onceKey })
    const isUnpaid = state === 'awaiting-payment'
    return done(
      `/office/dossiers/${dossierId}`,
      text(isUnpaid ? 'office.desk.draft.accepted-unpaid' : 'office.desk.draft.accepted'),
    )
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    if (error.code === 'dossiers/dossier-not-found') return done('/office/desk', text('office.desk.draft.sent'))
    const reason = error.text[language]
    return {
      redirect: `/office/dossiers/${dossierId}`,
      flash: { kind: 'warning', sentence: text('office.desk.draft.submitted', { reason }) },
    }
  }
}

function done(redirect: string, sentence: string): Redirect {
  return { redirect, flash: { kind: 'success', sentence } }
}
