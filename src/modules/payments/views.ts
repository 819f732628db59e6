import { Type, type Static } from 'typebox'
import type { Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { Dong, Instant, LocalizedText, nullable, Uuid } from '#kernel/schemas.ts'
import { moneyInEnglishWords } from '#standards/money-in-words/money-in-english-words.ts'
import { moneyInVietnameseWords } from '#standards/money-in-words/money-in-vietnamese-words.ts'
import { buildVietQr } from '#standards/vietqr/build-viet-qr.ts'
import { findReceipt } from './queries.ts'
import type { Obligation } from './store.ts'
import { nextState, STATES } from './workflow.ts'

export const ObligationView = Type.Object({
  id: Uuid,
  /** Printed beside the QR code, for people who type it. */
  reference: Type.String(),
  subject: Type.String(),
  reason: Type.String(),
  feeCode: Type.String(),
  basis: Type.String(),
  amount: Dong,
  amountInWords: Type.String(),
  payerName: Type.String(),
  payee: Type.Object({
    organisation: Type.String(),
    bank: Type.String(),
    account: Type.String(),
    holder: Type.String(),
  }),
  state: Type.String(),
  stateText: LocalizedText,
  /** Text of the dynamic VietQR code; null when there is nothing to pay. */
  qr: nullable(Type.String()),
  raisedAt: Instant,
  deadline: nullable(Instant),
  paidAt: nullable(Instant),
  method: nullable(Type.String()),
  receipt: nullable(Type.Object({ number: Type.Integer(), year: Type.Integer(), issuedAt: Instant })),
})

export type ObligationView = Static<typeof ObligationView>

/** What payer and cashier see; who may see it is the caller's affair. */
export async function viewOf(call: Pick<Call, 'tx' | 'language'>, obligation: Obligation): Promise<ObligationView> {
  const { amount, state } = obligation
  return {
    id: obligation.id,
    reference: obligation.reference,
    subject: obligation.subject,
    reason: obligation.reason,
    feeCode: obligation.fee_code,
    basis: obligation.basis,
    amount,
    amountInWords: call.language === 'en' ? moneyInEnglishWords(amount) : moneyInVietnameseWords(amount),
    payerName: obligation.payer_name,
    payee: {
      organisation: obligation.organisation,
      bank: obligation.bank,
      account: obligation.account,
      holder: obligation.holder,
    },
    state,
    stateText: STATES[state],
    qr: nextState(state, 'pay') ? qrOf(obligation) : null,
    raisedAt: obligation.raised_at.toString(),
    deadline: obligation.due_at?.toString() ?? null,
    paidAt: obligation.paid_at?.toString() ?? null,
    method: obligation.method,
    receipt: await receiptOf(call.tx, obligation.id),
  }
}

/** Many banks show and forward the purpose (62.08) only, so the reference stands in both places. */
function qrOf({ bank, account, amount, reference }: Obligation): string {
  return buildVietQr({ bank, account, accountKind: 'account', amount, reference, purpose: `Nop phi ${reference}` })
}

async function receiptOf(tx: Tx, obligationId: string): Promise<ObligationView['receipt']> {
  const receipt = await findReceipt(tx, obligationId)
  return receipt ? { number: receipt.number, year: receipt.year, issuedAt: receipt.issued_at.toString() } : null
}
