import { vietnamDate } from '#law/vietnamese-dates.ts'
import { randomUUIDv7 } from 'node:crypto'
import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { obligationRaised } from '../events.ts'
import { findCurrentObligation, getFeeAccount } from '../queries.ts'
import { drawReference } from '../reference.ts'
import { insertObligation } from '../store.ts'
import type { ObligationState } from '../workflow.ts'

export type NewObligation = {
  /** What it is paid for, e.g. `dossier:0198…`; the same fee of the same subject is raised once. */
  readonly subject: string
  readonly payer: { readonly accountId: string | null; readonly personId: string | null; readonly name: string }
  /** Code of the organisation that takes the fee. */
  readonly payee: string
  readonly amount: number
  readonly reason: string
  readonly feeCode: string
  /** Instrument and article that set the amount; printed on the receipt. */
  readonly feeBasis: string
  readonly dueAt?: Temporal.Instant | undefined
}

/** Raises a fee in the caller's transaction; asked again for the same fee, it answers with the one that is owed or paid already. */
export async function raiseObligation(
  call: Call,
  wanted: NewObligation,
): Promise<{ obligationId: string; state: ObligationState }> {
  const { subject, payer, payee, feeCode } = wanted
  const today = vietnamDate(call.now)
  const { bank, account, holder } = await getFeeAccount(call.tx, payee, today)
  const raised = await insertObligation(call.tx, {
    id: randomUUIDv7(),
    reference: drawReference(),
    subject,
    payer_account: payer.accountId,
    payer_person: payer.personId,
    payer_name: payer.name,
    organisation: payee,
    bank,
    account,
    holder,
    amount: wanted.amount,
    reason: wanted.reason,
    fee_code: feeCode,
    basis: wanted.feeBasis,
    state: 'open',
    raised_at: call.now,
    due_at: wanted.dueAt ?? null,
    paid_at: null,
    method: null,
    asked_at: null,
  })
  if (!raised) {
    const { id, state } = (await findCurrentObligation(call.tx, subject, feeCode))!
    return { obligationId: id, state }
  }
  await emit(call, obligationRaised, { obligationId: raised.id, subject, amount: raised.amount })
  return { obligationId: raised.id, state: raised.state }
}
