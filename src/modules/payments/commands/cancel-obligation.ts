import type { Call } from '#kernel/operations.ts'
import { findSettlingTransfer } from '../queries.ts'
import { insertRefund, lockObligation, saveState } from '../store.ts'
import { requireNextState, type ObligationState } from '../workflow.ts'

/** The fee is no longer owed, e.g. because the dossier was refused; when it was paid, a refund falls due. Twice is once. */
export async function cancelObligation(call: Call, obligationId: string): Promise<{ state: ObligationState }> {
  const obligation = await lockObligation(call.tx, obligationId)
  const { state, organisation, amount } = obligation
  if (state !== 'open' && state !== 'paid') return { state }
  const next = requireNextState(state, 'cancel')
  await saveState(call.tx, obligationId, next)
  if (next === 'refund-due') {
    const transfer = await findSettlingTransfer(call.tx, obligationId)
    await insertRefund(call.tx, {
      organisation,
      obligation_id: obligationId,
      transfer_id: transfer?.id ?? null,
      amount,
      reason: 'cancelled',
      raised_at: call.now,
    })
  }
  return { state: next }
}
