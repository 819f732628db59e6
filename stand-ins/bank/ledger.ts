import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Transaction {
  readonly id: string
  readonly kind: 'payment' | 'refund'
  /** Object 62.01 of the VietQR code, as the payer's bank passed it on. */
  readonly reference: string
  /** In đồng, always positive. */
  readonly amount: number
  readonly content: string
  readonly payee: { readonly bank: string; readonly account: string }
  readonly payerName: string
  readonly bookedAt: string
  /** The bank tells the platform only when somebody presses the button: how late notices come about. */
  readonly noticeHeld?: true
  readonly refundOf?: string
  /** Named by the client, so that a refund asked for twice is booked once. */
  readonly idempotencyKey?: string
}

export interface Attempt {
  readonly transactionId: string
  readonly at: string
  /** Status of the platform's answer, or that none came. */
  readonly outcome: number | 'unreachable'
}

type Line = ({ readonly type: 'transaction' } & Transaction) | ({ readonly type: 'attempt' } & Attempt)

export interface Ledger {
  book(transaction: Transaction): void
  noteAttempt(attempt: Attempt): void
  find(id: string): Transaction | undefined
  findRefund(idempotencyKey: string): Transaction | undefined
  withReference(reference: string): readonly Transaction[]
  /** Bookings of one day in Viet Nam, oldest first. */
  onDay(day: Temporal.PlainDate): readonly Transaction[]
  attemptsOf(id: string): readonly Attempt[]
  /** Payments which the platform should know of and has not acknowledged. */
  undelivered(): readonly Transaction[]
}

/** An append-only book, one line of JSON for each fact; without a directory it lives as long as the process. */
export function openLedger(directory?: string): Ledger {
  const transactions = new Map<string, Transaction>()
  const attempts = new Map<string, Attempt[]>()
  const file = directory && join(directory, 'ledger.jsonl')

  const take = (line: Line) => {
    const { type: _type, ...fact } = line
    if ('id' in fact) transactions.set(fact.id, fact)
    else attempts.set(fact.transactionId, [...(attempts.get(fact.transactionId) ?? []), fact])
  }
  const write = (line: Line) => {
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    take(line)
  }

  if (directory) mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (file && existsSync(file)) for (const line of completeLines(file)) take(JSON.parse(line) as Line)

  const all = () => [...transactions.values()]
  return {
    book: (transaction) => write({ type: 'transaction', ...transaction }),
    noteAttempt: (attempt) => write({ type: 'attempt', ...attempt }),
    find: (id) => transactions.get(id),
    findRefund: (key) => all().find(({ idempotencyKey }) => idempotencyKey === key),
    withReference: (reference) => all().filter((transaction) => transaction.reference === reference),
    onDay: (day) => all().filter(({ bookedAt }) => dayInVietNam(bookedAt).equals(day)),
    attemptsOf: (id) => attempts.get(id) ?? [],
    undelivered: () =>
      all().filter(({ id, kind, noticeHeld }) => {
        const made = attempts.get(id) ?? []
        const isDue = kind === 'payment' && (!noticeHeld || made.length > 0)
        return isDue && !made.some(({ outcome }) => isAccepted(outcome))
      }),
  }
}

export function isAccepted(outcome: Attempt['outcome']): boolean {
  return outcome !== 'unreachable' && outcome >= 200 && outcome < 300
}

/** A process killed in mid-write leaves a last line without its end. */
function completeLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1)
}

function dayInVietNam(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()
}
