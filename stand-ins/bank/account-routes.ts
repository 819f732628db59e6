import { createHash, randomUUIDv7, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ledger, Transaction } from './ledger.ts'

export interface BankClient {
  readonly id: string
  readonly secret: string
}

type StatementRequest = FastifyRequest<{ Querystring: { date?: string } }>
type StatusRequest = FastifyRequest<{ Params: { reference: string } }>
type RefundRequest = FastifyRequest<{ Body: { transactionId?: unknown; amount?: unknown; reason?: unknown } | null }>

/** The account holder's side, for the platform only: statement, status of a reference, refunds. HTTP Basic (RFC 7617). */
export async function addAccountRoutes(
  app: FastifyInstance,
  { ledger, clients }: { ledger: Ledger; clients: readonly BankClient[] },
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (isClient(request.headers.authorization, clients)) return
      return reply.code(401).header('www-authenticate', 'Basic realm="bank"').send({ error: 'client-unknown' })
    })

    scope.get('/statement', async ({ query }: StatementRequest, reply) => {
      const day = plainDate(query.date)
      if (!day) return reply.code(400).send({ error: 'date-unreadable' })
      const entries = ledger.onDay(day)
      return { date: day.toString(), currency: 'VND', entries: entries.map(publicView), ...totals(entries) }
    })

    scope.get('/transactions/:reference', async ({ params }: StatusRequest) => ({
      reference: params.reference,
      transactions: ledger.withReference(params.reference).map(publicView),
    }))

    scope.post('/refunds', async (request: RefundRequest, reply) => bookRefund(request, reply, ledger))
  })
}

function bookRefund({ body, headers }: RefundRequest, reply: FastifyReply, ledger: Ledger) {
  const idempotencyKey = headers['idempotency-key']
  if (typeof idempotencyKey !== 'string' || idempotencyKey === '') {
    return reply.code(400).send({ error: 'idempotency-key-missing' })
  }
  const repeated = ledger.findRefund(idempotencyKey)
  if (repeated) return reply.code(200).send(publicView(repeated))
  const payment = ledger.find(String(body?.transactionId))
  if (payment?.kind !== 'payment') return reply.code(404).send({ error: 'payment-not-found' })
  const amount = body?.amount ?? payment.amount
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount <= 0) {
    return reply.code(400).send({ error: 'amount-unreadable' })
  }
  const refunded = ledger
    .withReference(payment.reference)
    .filter(({ refundOf }) => refundOf === payment.id)
    .reduce((sum, refund) => sum + refund.amount, 0)
  if (refunded + amount > payment.amount) return reply.code(409).send({ error: 'refund-exceeds-payment' })
  const refund: Transaction = {
    ...payment,
    id: randomUUIDv7(),
    kind: 'refund',
    amount,
    content: typeof body?.reason === 'string' ? body.reason : 'hoan tien',
    bookedAt: Temporal.Now.instant().round('millisecond').toString(),
    refundOf: payment.id,
    idempotencyKey,
  }
  ledger.book(refund)
  return reply.code(201).send(publicView(refund))
}

function publicView({ id, noticeHeld: _noticeHeld, ...rest }: Transaction) {
  return { transactionId: id, currency: 'VND', ...rest }
}

function totals(entries: readonly Transaction[]) {
  const sum = (kind: Transaction['kind']) =>
    entries.filter((entry) => entry.kind === kind).reduce((total, { amount }) => total + amount, 0)
  return { count: entries.length, credited: sum('payment'), refunded: sum('refund') }
}

function plainDate(text: string | undefined): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return undefined
  try {
    return Temporal.PlainDate.from(text!)
  } catch {
    return undefined
  }
}

function isClient(header: string | undefined, clients: readonly BankClient[]): boolean {
  const presented = digest(header ?? '')
  return clients.some(({ id, secret }) =>
    timingSafeEqual(presented, digest(`Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`)),
  )
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
