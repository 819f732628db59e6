import { Type } from 'typebox'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { isPayee } from '../access.ts'
import { theBank } from '../bank/connect-bank.ts'
import { errors } from '../errors.ts'
import { getTransfer } from '../queries.ts'
import { lockObligation, lockRefund, saveRefund, saveState, type Refund } from '../store.ts'
import { requireNextState } from '../workflow.ts'

/** The cashier gives money back: a transfer through the bank, cash over the desk. */
export async function orderRefund(call: Call, { refundId }: { refundId: string }): Promise<{ state: Refund['state'] }> {
  call.note({ subject: `refund:${refundId}` })
  const refund = await lockRefund(call.tx, refundId)
  if (!refund || !isPayee(call.actor, refund)) throw errors.problem('refund-not-found')
  if (refund.state !== 'due') throw errors.problem('refund-already-ordered')
  await saveRefund(call.tx, refundId, { state: 'ordered', ordered_by: call.actor.id })
  if (refund.transfer_id === null) {
    await finish(call, refund)
    return { state: 'done' }
  }
  await enqueue(call.tx, payBack, { refundId })
  return { state: 'ordered' }
}

/** Tells the bank to pay back; the refund's id is the key, so that a repeated job moves money once. */
export const payBack = defineJob({
  name: 'payments/pay-back',
  data: Type.Object({ refundId: Uuid }),
  async run(call, { refundId }) {
    const refund = await lockRefund(call.tx, refundId)
    if (refund?.state !== 'ordered' || refund.transfer_id === null) return
    call.note({ subject: `refund:${refundId}` })
    const { transaction_id: transactionId, reference } = await getTransfer(call.tx, refund.transfer_id)
    await theBank().refund({ key: refundId, transactionId, amount: refund.amount, reason: `Hoan tra ${reference}` })
    await finish(call, refund)
  },
})

async function finish(call: Call, refund: Refund): Promise<void> {
  await saveRefund(call.tx, refund.id, { state: 'done', done_at: call.now })
  if (refund.reason !== 'cancelled') return
  const obligation = await lockObligation(call.tx, refund.obligation_id)
  await saveState(call.tx, obligation.id, requireNextState(obligation.state, 'refund'))
}
