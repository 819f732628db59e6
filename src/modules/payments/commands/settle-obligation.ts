import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { obligationPaid } from '../events.ts'
import { insertReceipt, savePaid, type Obligation } from '../store.ts'
import { requireNextState } from '../workflow.ts'

/** Marks a locked obligation as paid, draws its receipt and tells: the one way in which a fee becomes paid. */
export async function settleObligation(
  call: Call,
  obligation: Obligation,
  { paidAt, method }: { paidAt: Temporal.Instant; method: 'transfer' | 'cash' },
): Promise<void> {
  requireNextState(obligation.state, 'pay')
  const { id, organisation, subject, amount } = obligation
  await savePaid(call.tx, id, { paidAt, method })
  await insertReceipt(call.tx, {
    organisation,
    year: call.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').year,
    obligation_id: id,
    issued_at: call.now,
    issued_by: call.actor.id,
  })
  await emit(call, obligationPaid, { obligationId: id, subject, amount })
}
