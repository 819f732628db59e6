import { randomUUIDv7 } from 'node:crypto'
import { parseVietQr } from '#standards/vietqr/parse-viet-qr.ts'
import type { Transaction } from './ledger.ts'

/** How the payer, or the network, lets the platform down. */
export const variants = ['plain', 'twice', 'late', 'other-amount', 'unknown-reference', 'forged'] as const
export type Variant = (typeof variants)[number]

export interface PaymentOrder {
  readonly qr: string
  /** Typed by the payer where the code names no amount. */
  readonly amount: string | undefined
  readonly payerName: string
  readonly variant: Variant
}

export type OrderProblem = 'code-unreadable' | 'reference-missing' | 'amount-missing'

/** The booking that an order brings about, or why the bank cannot carry it out. */
export function transactionOf(order: PaymentOrder, id: string = randomUUIDv7()): Transaction | OrderProblem {
  const parsed = parseVietQr(order.qr, 'lenient')
  if (!parsed.ok) return 'code-unreadable'
  const { bank, account, purpose = '', reference } = parsed.transfer
  const amount = parsed.transfer.amount ?? typedAmount(order.amount)
  if (!reference) return 'reference-missing'
  if (!amount) return 'amount-missing'
  return {
    id,
    kind: 'payment',
    reference: order.variant === 'unknown-reference' ? mistyped(reference) : reference,
    amount: order.variant === 'other-amount' ? shortened(amount) : amount,
    content: purpose,
    payee: { bank, account },
    payerName: order.payerName,
    bookedAt: Temporal.Now.instant().round('millisecond').toString(),
    ...(order.variant === 'late' ? { noticeHeld: true } : {}),
  }
}

/** "135.000" as people write it. */
function typedAmount(text: string | undefined): number | undefined {
  const digits = text?.replaceAll(/[.\s]/g, '') ?? ''
  return /^[1-9]\d{0,12}$/.test(digits) ? Number(digits) : undefined
}

function mistyped(reference: string): string {
  return `X${reference}`.slice(0, 25).split('').toReversed().join('')
}

function shortened(amount: number): number {
  return amount > 1000 ? amount - 1000 : amount + 1000
}
