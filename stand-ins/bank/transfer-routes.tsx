import { randomUUIDv7 } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseVietQr } from '#standards/vietqr/parse-viet-qr.ts'
import { toAscii } from '#standards/vietnamese-text/to-ascii.ts'
import type { FeeAccount } from '../cast/fee-accounts.ts'
import { signingKey } from '../serving/keys.ts'
import { showPage } from '../serving/pages.tsx'
import type { Deliveries } from './deliver-notices.ts'
import type { Ledger } from './ledger.ts'
import { transactionOf, variants } from './payment-order.ts'
import type { OrderProblem } from './payment-order.ts'
import { ForgeryPage, OrderPage, ReceiptPage, ScanPage } from './transfer-pages.tsx'

export interface TransferOptions {
  readonly ledger: Ledger
  readonly deliveries: Deliveries
  readonly platformUrl: string
  readonly payers: readonly string[]
  readonly feeAccounts: readonly FeeAccount[]
}

export const plays = 'ngân hàng'

type ScanRequest = FastifyRequest<{ Querystring: { qr?: string } }>
type OrderRequest = FastifyRequest<{
  Body: { qr?: string; order?: string; amount?: string; payer?: string; variant?: string }
}>
type TransferRequest = FastifyRequest<{ Params: { id: string } }>

const orderIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The payer's side: read a code, confirm, and see what became of it. */
export function addTransferRoutes(app: FastifyInstance, options: TransferOptions): void {
  const { ledger, deliveries, platformUrl } = options
  // The same name, another key: only the signature gives the forger away.
  const strangerKey = signingKey(undefined, 'bank-1')

  app.get('/', async ({ query }: ScanRequest, reply) => showScanOrOrder(options, reply, query.qr ?? '', undefined))

  app.post('/transfers', async ({ body }: OrderRequest, reply) => {
    const variant = variants.find((candidate) => candidate === body.variant) ?? 'plain'
    const { qr = '', order = '', amount } = body
    const payerName = toAscii(body.payer ?? '').toUpperCase()
    const transaction = transactionOf(
      { qr, amount, payerName, variant },
      orderIdPattern.test(order) ? order : randomUUIDv7(),
    )
    if (typeof transaction === 'string') return showScanOrOrder(options, reply.code(422), qr, transaction)
    if (variant === 'forged') {
      const outcome = await deliveries.forge(transaction, strangerKey)
      return showPage(reply, { plays, title: 'Thông báo giả mạo', children: <ForgeryPage outcome={outcome} /> })
    }
    if (!ledger.find(transaction.id)) {
      ledger.book(transaction)
      const copies = variant === 'late' ? 0 : variant === 'twice' ? 2 : 1
      await Promise.all(Array.from({ length: copies }, () => deliveries.deliver(transaction)))
    }
    return reply.redirect(`/transfers/${transaction.id}`, 303)
  })

  app.get('/transfers/:id', async ({ params }: TransferRequest, reply) => {
    const transaction = ledger.find(params.id)
    if (!transaction) return reply.callNotFound()
    const children = <ReceiptPage {...{ transaction, attempts: ledger.attemptsOf(params.id), platformUrl }} />
    return showPage(reply, { plays, title: 'Đã chuyển tiền', children })
  })

  app.post('/transfers/:id/notices', async ({ params }: TransferRequest, reply) => {
    const transaction = ledger.find(params.id)
    if (!transaction) return reply.callNotFound()
    await deliveries.deliver(transaction)
    return reply.redirect(`/transfers/${params.id}`, 303)
  })
}

function showScanOrOrder(
  { payers, feeAccounts }: TransferOptions,
  reply: FastifyReply,
  qr: string,
  problem: OrderProblem | undefined,
) {
  const parsed = qr === '' ? undefined : parseVietQr(qr, 'lenient')
  if (!parsed?.ok) {
    const children = <ScanPage qr={qr} problem={parsed ? 'code-unreadable' : undefined} />
    return showPage(reply.code(parsed ? 422 : 200), { plays, title: 'Quét mã VietQR', children })
  }
  const { transfer } = parsed
  const holder = feeAccounts.find(({ bank, account }) => bank === transfer.bank && account === transfer.account)?.holder
  const children = <OrderPage {...{ qr, transfer, holder, payers, orderId: randomUUIDv7(), problem }} />
  return showPage(reply, { plays, title: 'Xác nhận chuyển tiền', children })
}
