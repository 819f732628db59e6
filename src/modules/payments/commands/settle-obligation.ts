import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { obligationPaid } from '../events.ts'
import { receiptFacts } from '../receipt-facts.ts'
import { drawReceiptNumber, insertReceipt, savePaid, type Obligation, type Transfer } from '../store.ts'
import { requireNextState } from '../workflow.ts'

/** Marks a locked obligation as paid, draws its receipt and tells: the one way in which a fee becomes paid. */
export async function settleObligation(
  call: Call,
  obligation: Obligation,
  /** Null when the cashier took it in cash. */
  transfer: Pick<Transfer, 'booked_at' | 'transaction_id'> | null,
): Promise<void> {
  requireNextState(obligation.state, 'pay')
  const { id, organisation, subject, amount } = obligation
  await savePaid(call.tx, id, {
    paidAt: transfer?.booked_at ?? call.now,
    method: transfer === null ? 'cash' : 'transfer',
  })
  const { year } = call.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const number = await drawReceiptNumber(call.tx, organisation, year)
  const facts = await receiptFacts(call, obligation, { transfer, year, number })
  await insertReceipt(call.tx, { organisation, year, number, obligation_id: id, issued_at: call.now, facts })
  await emit(call, obligationPaid, { obligationId: id, subject, amount })
}
