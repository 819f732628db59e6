import type { Call } from '#kernel/operations.ts'
import { cancelObligation } from '#modules/payments'
import type { Dossier } from './history.ts'

/**
 * A dossier that ends without a result: what is unpaid is no longer owed. What was paid is given back when the dossier was never
 * accepted; after that it stays, since the work was done (as Decree 297/2025/NĐ-CP art. 9 words it for bundles).
 */
export async function settlePayment(call: Call, { payment, acceptedAt }: Dossier): Promise<void> {
  if (payment.obligationId === null) return
  if (payment.status === 'open' || acceptedAt === null) await cancelObligation(call, payment.obligationId)
}
