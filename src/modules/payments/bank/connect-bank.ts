import { Type, type Static, type TSchema } from 'typebox'
import { validatorOf } from '#kernel/check-input.ts'
import { errors } from '../errors.ts'
import { BankEntry } from './transaction.ts'

export type BankSettings = { readonly url: string; readonly clientId: string; readonly clientSecret: string }

/** The account holder's side of the bank. Every call throws `bank-unavailable` when the bank does not answer as agreed. */
export type Bank = {
  readonly findPayments: (reference: string) => Promise<readonly BankEntry[]>
  /** All bookings of a day in Viet Nam. */
  readonly readStatement: (day: Temporal.PlainDate) => Promise<readonly BankEntry[]>
  /** Gives a payment back; the same key twice moves money once. */
  readonly refund: (order: RefundOrder) => Promise<void>
}

export type RefundOrder = {
  readonly key: string
  readonly transactionId: string
  readonly amount: number
  readonly reason: string
}

const PATIENCE = 10_000
const Found = Type.Object({ transactions: Type.Array(BankEntry) })
const Statement = Type.Object({ entries: Type.Array(BankEntry) })

let bank: Bank | undefined

/** The process has one bank; the composition connects it before jobs start. */
export function connectBank(settings: BankSettings): void {
  const call = <Schema extends TSchema>(path: string, answer: Schema, init?: RequestInit) =>
    callBank(settings, { path, answer, init })
  bank = {
    findPayments: async (reference) =>
      (await call(`/transactions/${encodeURIComponent(reference)}`, Found)).transactions.filter(isPayment),
    readStatement: async (day) => (await call(`/statement?date=${day.toString()}`, Statement)).entries,
    refund: async ({ key, ...order }) => {
      await call('/refunds', BankEntry, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(order),
      })
    },
  }
}

export function theBank(): Bank {
  if (!bank) throw new Error('no bank is connected')
  return bank
}

function isPayment({ kind }: BankEntry): boolean {
  return kind === 'payment'
}

async function callBank<Schema extends TSchema>(
  { url, clientId, clientSecret }: BankSettings,
  { path, answer, init = {} }: { path: string; answer: Schema; init: RequestInit | undefined },
): Promise<Static<Schema>> {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const headers = { ...(init.headers as Record<string, string> | undefined), authorization }
  try {
    const response = await fetch(new URL(path, url), { ...init, headers, signal: AbortSignal.timeout(PATIENCE) })
    if (!response.ok) throw new Error(`the bank answered ${response.status}`)
    const body: unknown = await response.json()
    if (!validatorOf(answer).Check(body)) throw new Error('the bank answered in a form that was not agreed')
    return body as Static<Schema>
  } catch (cause) {
    throw errors.problem('bank-unavailable', { cause })
  }
}
