import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { PlainDate } from '#kernel/schemas.ts'
import { theBank } from '../bank/connect-bank.ts'
import type { BankEntry } from '../bank/transaction.ts'
import { compareDay } from '../compare-day.ts'
import { findAccountOwner, listTransfersBooked } from '../queries.ts'
import { insertDifference, saveReconciledDay, type Transfer } from '../store.ts'
import { recordTransfer } from './record-transfer.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

/** Compares the bank's statement of yesterday with what we were told, keeps every difference, and books what never reached us. */
export const reconcileDay = defineJob({
  name: 'payments/reconcile-day',
  schedule: '0 6 * * *',
  data: Type.Object({ day: Type.Optional(PlainDate) }),
  async run(call, { day: wanted }) {
    const today = call.now.toZonedDateTimeISO(ZONE).toPlainDate()
    const day = wanted === undefined ? today.subtract({ days: 1 }) : Temporal.PlainDate.from(wanted)
    const statement = await theBank().readStatement(day)
    const ours = await listTransfersBooked(call.tx, spanOf(day))
    const owners = await ownersOf(call, statement)
    await keepDifferences(call, { day, statement, ours, owners })
    await keepSums(call, { day, statement, ours, owners })
    for (const { kind, refundOf: _refundOf, ...stated } of statement) {
      const isUnknown = !ours.some((transfer) => transfer.transaction_id === stated.transactionId)
      if (kind === 'payment' && isUnknown) await recordTransfer(call, { stated, learntFrom: 'statement' })
    }
    call.note({ subject: `day:${day.toString()}`, detail: { statement: statement.length, ours: ours.length } })
  },
})

type Compared = {
  readonly day: Temporal.PlainDate
  readonly statement: readonly BankEntry[]
  readonly ours: readonly Transfer[]
  /** Organisation of each transaction. */
  readonly owners: ReadonlyMap<string, string | null>
}

function spanOf(day: Temporal.PlainDate) {
  return { from: day.toZonedDateTime(ZONE).toInstant(), to: day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant() }
}

async function ownersOf(call: Call, statement: readonly BankEntry[]): Promise<ReadonlyMap<string, string | null>> {
  // A day has thousands of payments and a few accounts.
  const byAccount = new Map<string, string | null>()
  for (const { payee } of statement) {
    const account = `${payee.bank}/${payee.account}`
    if (!byAccount.has(account)) {
      byAccount.set(account, await findAccountOwner(call.tx, payee.bank, payee.account))
    }
  }
  return new Map(
    statement.map(({ transactionId, payee }) => [
      transactionId,
      byAccount.get(`${payee.bank}/${payee.account}`) ?? null,
    ]),
  )
}

async function keepDifferences(call: Call, { day, statement, ours, owners }: Compared): Promise<void> {
  const mine = new Map(ours.map((transfer) => [transfer.transaction_id, transfer]))
  const known = ours.map(({ transaction_id: transactionId, amount }) => ({ transactionId, amount }))
  for (const { kind, transactionId, bankAmount, ourAmount } of compareDay(statement, known)) {
    await insertDifference(call.tx, {
      day,
      organisation: owners.get(transactionId) ?? mine.get(transactionId)?.organisation ?? null,
      transaction_id: transactionId,
      kind,
      bank_amount: bankAmount,
      our_amount: ourAmount,
      found_at: call.now,
    })
  }
}

async function keepSums(call: Call, { day, statement, ours, owners }: Compared): Promise<void> {
  const payments = statement.filter(({ kind }) => kind === 'payment')
  const named = [...owners.values(), ...ours.map(({ organisation }) => organisation)]
  for (const organisation of new Set(named)) {
    if (organisation === null) continue
    const theirs = payments.filter(({ transactionId }) => owners.get(transactionId) === organisation)
    const mine = ours.filter((transfer) => transfer.organisation === organisation)
    await saveReconciledDay(call.tx, {
      day,
      organisation,
      bank_count: theirs.length,
      bank_amount: sum(theirs),
      our_count: mine.length,
      our_amount: sum(mine),
      done_at: call.now,
    })
  }
}

function sum(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((total, { amount }) => total + amount, 0)
}
