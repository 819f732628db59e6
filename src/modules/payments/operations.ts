import { Type } from 'typebox'
import { command, query, type Call } from '#kernel/operations.ts'
import { Dong, Empty, Instant, nullable, PlainDate, ShortText, Uuid } from '#kernel/schemas.ts'
import { requireParty } from './access.ts'
import { BankTransfer } from './bank/transaction.ts'
import { askBank } from './commands/ask-bank.ts'
import { orderRefund as order } from './commands/order-refund.ts'
import { recordCash as takeCash } from './commands/record-cash.ts'
import { recordTransfer } from './commands/record-transfer.ts'
import { permissions } from './permissions.ts'
import * as queries from './queries.ts'
import { ReceiptView } from './receipt-view.ts'
import { ObligationView, viewOf } from './views.ts'

const ObligationId = Type.Object({ obligationId: Uuid })
const StateOnly = Type.Object({ state: Type.String() })
const State = Type.Union([
  Type.Literal('open'),
  Type.Literal('paid'),
  Type.Literal('cancelled'),
  Type.Literal('refund-due'),
  Type.Literal('refunded'),
])

export const getObligation = query({
  name: 'payments/get-obligation',
  summary: { vi: 'Xem một khoản phải nộp và mã VietQR', en: 'See a fee and its VietQR code' },
  permission: permissions['see-obligations'],
  audit: 'obligation-viewed',
  input: ObligationId,
  output: ObligationView,
  async run(call, { obligationId }) {
    call.note({ subject: `obligation:${obligationId}` })
    const obligation = await queries.getObligation(call.tx, obligationId)
    requireParty(call.actor, obligation)
    return await viewOf(call, obligation)
  },
})

export const listOwnObligations = query({
  name: 'payments/list-own-obligations',
  summary: { vi: 'Liệt kê các khoản phải nộp của mình', en: 'List the fees that one owes or has paid' },
  permission: permissions['see-obligations'],
  audit: { unrecorded: 'people looking at what they owe themselves' },
  input: Empty,
  output: Type.Object({ obligations: Type.Array(ObligationView) }),
  async run(call) {
    const obligations = await queries.listOwnObligations(call.tx, call.actor)
    return { obligations: await Promise.all(obligations.map((obligation) => viewOf(call, obligation))) }
  },
})

const PAGE_SIZE = 50

export const listObligations = query({
  name: 'payments/list-obligations',
  summary: { vi: 'Liệt kê các khoản thu của cơ quan mình', en: 'List the fees of one’s own organisation' },
  permission: permissions['see-reconciliations'],
  audit: 'obligations-listed',
  input: Type.Object({
    state: Type.Optional(State),
    search: Type.Optional(ShortText),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  output: Type.Object({
    obligations: Type.Array(ObligationView),
    total: Type.Integer(),
    page: Type.Integer(),
    pages: Type.Integer(),
  }),
  async run(call, { page = 1, ...filter }) {
    const organisation = call.actor.organisation ?? ''
    const found = await queries.listObligations(call.tx, { ...filter, organisation, page, pageSize: PAGE_SIZE })
    return {
      obligations: await Promise.all(found.obligations.map((obligation) => viewOf(call, obligation))),
      total: found.total,
      page,
      pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    }
  },
})

export const getReceipt = query({
  name: 'payments/get-receipt',
  summary: { vi: 'Xem biên lai của một khoản đã nộp', en: 'See the receipt of a fee that was paid' },
  permission: permissions['see-obligations'],
  audit: 'receipt-viewed',
  input: ObligationId,
  output: Type.Object({ facts: ReceiptView }),
  async run(call, { obligationId }) {
    call.note({ subject: `obligation:${obligationId}` })
    requireParty(call.actor, await queries.getObligation(call.tx, obligationId))
    return { facts: await queries.getReceiptFacts(call.tx, obligationId) }
  },
})

export const receiveNotice = command({
  name: 'payments/receive-notice',
  summary: { vi: 'Nhận thông báo thanh toán của ngân hàng', en: 'Receive a payment notice of the bank' },
  permission: permissions['receive-notices'],
  audit: 'payment-notice-received',
  input: Type.Object({ keyId: Type.String({ maxLength: 100 }), notice: BankTransfer }),
  output: Type.Object({ verdict: Type.String(), known: Type.Boolean() }),
  async run(call, { keyId, notice }) {
    const { verdict, isKnown } = await recordTransfer(call, { stated: notice, learntFrom: 'notice', keyId })
    return { verdict, known: isKnown }
  },
})

export const askProvider = command({
  name: 'payments/ask-provider',
  summary: { vi: 'Hỏi ngân hàng xem đã nhận được tiền chưa', en: 'Ask the bank whether the payment has arrived' },
  permission: permissions['ask-banks'],
  audit: 'bank-asked',
  input: ObligationId,
  output: StateOnly,
  run: askBank,
})

export const recordCash = command({
  name: 'payments/record-cash',
  summary: { vi: 'Thu tiền mặt tại quầy', en: 'Record cash taken at the desk' },
  permission: permissions['take-cash'],
  audit: 'cash-recorded',
  input: Type.Object({ obligationId: Uuid, amount: Dong }),
  output: ObligationView,
  async run(call, input) {
    await takeCash(call, input)
    return await viewOf(call, await queries.getObligation(call.tx, input.obligationId))
  },
})

const Difference = Type.Object({
  day: PlainDate,
  transactionId: Type.String(),
  kind: Type.String(),
  bankAmount: nullable(Dong),
  ourAmount: nullable(Dong),
})

const Unmatched = Type.Object({
  transferId: Uuid,
  transactionId: Type.String(),
  verdict: Type.String(),
  reference: Type.String(),
  content: Type.String(),
  payerName: Type.String(),
  amount: Dong,
  bookedAt: Instant,
  obligationId: nullable(Uuid),
})

const DaySums = Type.Object({
  day: PlainDate,
  bankCount: Type.Integer(),
  bankAmount: Dong,
  ourCount: Type.Integer(),
  ourAmount: Dong,
})

export const listReconciliation = query({
  name: 'payments/list-reconciliation',
  summary: { vi: 'Xem kết quả đối soát của cơ quan mình', en: 'See the reconciliation of one’s own organisation' },
  permission: permissions['see-reconciliations'],
  audit: 'reconciliation-viewed',
  input: Type.Object({ from: PlainDate, to: PlainDate }),
  output: Type.Object({
    days: Type.Array(DaySums),
    differences: Type.Array(Difference),
    unmatched: Type.Array(Unmatched),
  }),
  run: async (call, { from, to }) =>
    await reconciliationOf(call, { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }),
})

async function reconciliationOf(call: Call, days: { from: Temporal.PlainDate; to: Temporal.PlainDate }) {
  const span = { ...days, organisation: call.actor.organisation ?? '' }
  const reconciled = await queries.listReconciledDays(call.tx, span)
  const differences = await queries.listDifferences(call.tx, span)
  const unmatched = await queries.listUnmatchedTransfers(call.tx, span)
  return {
    days: reconciled.map((row) => ({
      day: row.day.toString(),
      bankCount: row.bank_count,
      bankAmount: row.bank_amount,
      ourCount: row.our_count,
      ourAmount: row.our_amount,
    })),
    differences: differences.map((row) => ({
      day: row.day.toString(),
      transactionId: row.transaction_id,
      kind: row.kind,
      bankAmount: row.bank_amount,
      ourAmount: row.our_amount,
    })),
    unmatched: unmatched.map((row) => ({
      transferId: row.id,
      transactionId: row.transaction_id,
      verdict: row.verdict,
      reference: row.reference,
      content: row.content,
      payerName: row.payer_name,
      amount: row.amount,
      bookedAt: row.booked_at.toString(),
      obligationId: row.obligation_id,
    })),
  }
}

export const listRefunds = query({
  name: 'payments/list-refunds',
  summary: { vi: 'Liệt kê các khoản phải hoàn trả', en: 'List the money to be given back' },
  permission: permissions['see-reconciliations'],
  audit: 'refunds-viewed',
  input: Empty,
  output: Type.Object({
    refunds: Type.Array(
      Type.Object({
        id: Uuid,
        obligationId: Uuid,
        subject: Type.String(),
        reference: Type.String(),
        payerName: Type.String(),
        amount: Dong,
        reason: Type.String(),
        state: Type.String(),
        raisedAt: Instant,
        doneAt: nullable(Instant),
      }),
    ),
  }),
  async run(call) {
    const refunds = await queries.listRefunds(call.tx, call.actor.organisation ?? '')
    return {
      refunds: refunds.map((row) => ({
        id: row.id,
        obligationId: row.obligation_id,
        subject: row.subject,
        reference: row.reference,
        payerName: row.payer_name,
        amount: row.amount,
        reason: row.reason,
        state: row.state,
        raisedAt: row.raised_at.toString(),
        doneAt: row.done_at?.toString() ?? null,
      })),
    }
  },
})

export const orderRefund = command({
  name: 'payments/order-refund',
  summary: { vi: 'Hoàn trả tiền cho người nộp', en: 'Give money back to the payer' },
  permission: permissions['order-refunds'],
  audit: 'refund-ordered',
  input: Type.Object({ refundId: Uuid }),
  output: StateOnly,
  run: order,
})
