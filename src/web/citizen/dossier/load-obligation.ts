import { kernelErrors } from '#kernel/errors.ts'
import { getObligation, type ObligationView } from '#modules/payments'
import type { Visit } from '../../http/index.ts'
import { loadDossier } from './load-dossier.ts'

/** The fee of the dossier that the address names; a dossier without one has no such page. */
export async function loadObligation(visit: Visit): Promise<ObligationView> {
  const { payment } = await loadDossier(visit)
  if (payment.obligationId === null) throw kernelErrors.problem('not-found')
  return await visit.call(getObligation, { obligationId: payment.obligationId })
}
