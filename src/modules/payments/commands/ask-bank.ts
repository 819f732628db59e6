import { Type } from 'typebox'
import { enqueue, defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { requireParty } from '../access.ts'
import { theBank } from '../bank/connect-bank.ts'
import { getObligation } from '../queries.ts'
import { lockObligation, saveAsked } from '../store.ts'
import type { ObligationState } from '../workflow.ts'
import { recordTransfer } from './record-transfer.ts'

const PAUSE_SECONDS = 10

/** Looks at the bank's book for payments of this obligation, when its notice is late or lost. */
export const lookUpPayments = defineJob({
  name: 'payments/look-up-payments',
  data: Type.Object({ obligationId: Uuid }),
  retries: 2,
  async run(call, { obligationId }) {
    const { reference } = await getObligation(call.tx, obligationId)
    for (const { kind: _kind, ...stated } of await theBank().findPayments(reference)) {
      await recordTransfer(call, { stated, learntFrom: 'status' })
    }
  },
})

/**
 * The payer pressed "I have paid". The bank is asked by a job, so that a slow bank holds no connection of the people who wait;
 * pressing again within ten seconds asks nothing.
 */
export async function askBank(
  call: Call,
  { obligationId }: { obligationId: string },
): Promise<{ state: ObligationState }> {
  call.note({ subject: `obligation:${obligationId}` })
  const obligation = await lockObligation(call.tx, obligationId)
  requireParty(call.actor, obligation)
  const { state, asked_at: askedAt } = obligation
  const isTooSoon = askedAt !== null && call.now.since(askedAt).total('seconds') < PAUSE_SECONDS
  if (state === 'open' && !isTooSoon) {
    await saveAsked(call.tx, obligationId, call.now)
    await enqueue(call.tx, lookUpPayments, { obligationId })
  }
  return { state }
}
