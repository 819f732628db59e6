import type { Call } from '#kernel/operations.ts'
import { moneyInDigits } from '#standards/money-in-words/money-in-digits.ts'
import { isPayee } from '../access.ts'
import { errors } from '../errors.ts'
import { lockObligation } from '../store.ts'
import { settleObligation } from './settle-obligation.ts'

/** The cashier took the money at the desk. The amount is typed again, so that a glance at the wrong line is noticed. */
export async function recordCash(
  call: Call,
  { obligationId, amount }: { obligationId: string; amount: number },
): Promise<void> {
  call.note({ subject: `obligation:${obligationId}` })
  const obligation = await lockObligation(call.tx, obligationId)
  if (!isPayee(call.actor, obligation)) throw errors.problem('obligation-not-found')
  if (obligation.state === 'open' && amount !== obligation.amount) {
    throw errors.problem('other-amount', { parameters: { amount: moneyInDigits(obligation.amount) } })
  }
  await settleObligation(call, obligation, null)
}
