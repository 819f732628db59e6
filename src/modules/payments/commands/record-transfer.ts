import { createHash, randomUUIDv7 } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import type { BankTransfer } from '../bank/transaction.ts'
import { errors } from '../errors.ts'
import { paymentUnmatched } from '../events.ts'
import { judgeTransfer, type Verdict } from '../judge-transfer.ts'
import { findAccountOwner, findTransfer } from '../queries.ts'
import { readReference } from '../reference.ts'
import { insertRefund, insertTransfer, lockObligationByReference, type Obligation, type Transfer } from '../store.ts'
import { settleObligation } from './settle-obligation.ts'

export type Heard = {
  readonly stated: BankTransfer
  readonly learntFrom: Transfer['learnt_from']
  readonly keyId?: string | undefined
}

/** Takes note of a payment that the bank vouches for: kept in any case, settled when it fits. A known transaction changes nothing. */
export async function recordTransfer(call: Call, heard: Heard): Promise<{ verdict: Verdict; isKnown: boolean }> {
  const { stated } = heard
  const digest = digestOf(stated)
  const reference = readReference(stated.reference)
  // Locked before we look at the transaction: two notices for one obligation are judged one after the other.
  const obligation = reference === undefined ? undefined : await lockObligationByReference(call.tx, reference)
  const known = await findTransfer(call.tx, stated.transactionId)
  if (known) return repeated(known, digest)

  const verdict = judgeTransfer({ ...stated.payee, amount: stated.amount }, obligation)
  const transfer = await transferOf(call, { ...heard, digest, verdict, obligation })
  if (!(await insertTransfer(call.tx, transfer))) {
    return repeated((await findTransfer(call.tx, stated.transactionId))!, digest)
  }
  call.note({ subject: `transfer:${transfer.id}`, detail: { obligation: obligation?.id ?? null, verdict } })
  if (verdict === 'matched') {
    await settleObligation(call, obligation!, transfer)
  } else {
    await tellUnmatched(call, transfer)
  }
  return { verdict, isKnown: false }
}

function repeated(known: Transfer, digest: Buffer): { verdict: Verdict; isKnown: true } {
  if (!known.digest.equals(digest)) throw errors.problem('notice-differs')
  return { verdict: known.verdict, isKnown: true }
}

async function transferOf(
  call: Call,
  {
    stated,
    learntFrom,
    keyId,
    ...judged
  }: Heard & {
    readonly digest: Buffer
    readonly verdict: Verdict
    readonly obligation: Obligation | undefined
  },
): Promise<Transfer> {
  const { bank, account } = stated.payee
  return {
    id: randomUUIDv7(),
    transaction_id: stated.transactionId,
    learnt_from: learntFrom,
    digest: judged.digest,
    key_id: keyId ?? null,
    reference: stated.reference,
    amount: stated.amount,
    bank,
    account,
    payer_name: stated.payerName,
    content: stated.content,
    booked_at: Temporal.Instant.from(stated.bookedAt),
    received_at: call.now,
    verdict: judged.verdict,
    obligation_id: judged.obligation?.id ?? null,
    organisation: await findAccountOwner(call.tx, bank, account),
  }
}

/** What came in excess is given back; what nobody can be found for, or went to a stranger's account, waits for a person to look. */
async function tellUnmatched(call: Call, transfer: Transfer): Promise<void> {
  const { id, verdict, obligation_id: obligationId, organisation } = transfer
  const isOwed = verdict === 'duplicate' || verdict === 'late' || verdict === 'other-amount'
  if (isOwed && obligationId !== null && organisation !== null) {
    await insertRefund(call.tx, {
      organisation,
      obligation_id: obligationId,
      transfer_id: id,
      amount: transfer.amount,
      reason: verdict,
      raised_at: call.now,
    })
  }
  await emit(call, paymentUnmatched, { transferId: id, verdict, obligationId, organisation })
}

/** Over the facts and not over the bytes: the same payment reads the same in a notice, an answer and a statement. */
function digestOf({
  transactionId,
  reference,
  amount,
  currency,
  content,
  payee,
  payerName,
  bookedAt,
}: BankTransfer): Buffer {
  const facts = { transactionId, reference, amount, currency, content, payee, payerName, bookedAt }
  return createHash('sha256').update(canonicalJson(facts)).digest()
}
