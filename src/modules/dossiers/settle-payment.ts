import type { Call } from '#kernel/operations.ts'
import { cancelObligation } from '#modules/payments'
import type { Dossier } from './history.ts'

/** A dossier that ends without a result: what is unpaid is no longer owed. What was paid for a bundle is not refunded (Decree 297/2025 art. 9). */
export async function settlePayment(call: Call, { payment }: Dossier): Promise<void> {
  if (payment.status === 'open' && payment.obligationId !== null) await cancelObligation(call, payment.obligationId)
}
