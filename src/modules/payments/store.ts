import { randomUUIDv7 } from 'node:crypto'
import { sql, type Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { errors } from './errors.ts'
import type { PaymentsTables } from './tables.ts'
import type { ObligationState } from './workflow.ts'

export type Obligation = PaymentsTables['payments.obligation']
export type Transfer = PaymentsTables['payments.transfer']
export type Refund = PaymentsTables['payments.refund']

const tables = tablesOf<PaymentsTables>

export async function replaceFeeAccounts(
  tx: Tx,
  rows: readonly Insertable<PaymentsTables['payments.fee_account']>[],
): Promise<void> {
  await sql`lock table payments.fee_account in exclusive mode`.execute(tx)
  await tables(tx).deleteFrom('payments.fee_account').execute()
  await tables(tx).insertInto('payments.fee_account').values(rows).execute()
}

/** Undefined when the subject owes this fee already: the same fee is not raised twice, also at the same moment. */
export async function insertObligation(tx: Tx, row: Insertable<Obligation>): Promise<Obligation | undefined> {
  return await tables(tx)
    .insertInto('payments.obligation')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['subject', 'fee_code']).where('state', 'in', ['open', 'paid']).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

export async function lockObligation(tx: Tx, id: string): Promise<Obligation> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => errors.problem('obligation-not-found'))
}

export async function lockObligationByReference(tx: Tx, reference: string): Promise<Obligation | undefined> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveState(tx: Tx, id: string, state: ObligationState): Promise<void> {
  await tables(tx).updateTable('payments.obligation').set({ state }).where('id', '=', id).execute()
}

export async function savePaid(
  tx: Tx,
  id: string,
  { paidAt, method }: { paidAt: Temporal.Instant; method: 'transfer' | 'cash' },
): Promise<void> {
  await tables(tx)
    .updateTable('payments.obligation')
    .set({ state: 'paid', paid_at: paidAt, method })
    .where('id', '=', id)
    .execute()
}

export async function saveAsked(tx: Tx, id: string, askedAt: Temporal.Instant): Promise<void> {
  await tables(tx).updateTable('payments.obligation').set({ asked_at: askedAt }).where('id', '=', id).execute()
}

/** False when the transaction is known: two deliveries at the same moment wait for each other on the unique index. */
export async function insertTransfer(tx: Tx, row: Insertable<Transfer>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('payments.transfer')
    .values(row)
    .onConflict((conflict) => conflict.column('transaction_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertRefund(tx: Tx, row: Omit<Insertable<Refund>, 'id' | 'state' | 'done_at' | 'ordered_by'>) {
  await tables(tx)
    .insertInto('payments.refund')
    .values({ ...row, id: randomUUIDv7(), state: 'due', done_at: null, ordered_by: null })
    .execute()
}

export async function lockRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  return await tables(tx).selectFrom('payments.refund').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function saveRefund(
  tx: Tx,
  id: string,
  change: Partial<Pick<Refund, 'state' | 'ordered_by' | 'done_at'>>,
): Promise<void> {
  await tables(tx).updateTable('payments.refund').set(change).where('id', '=', id).execute()
}

/** Draws the next number of the organisation's year; whoever comes second waits, and a rollback gives the number back. */
export async function drawReceiptNumber(tx: Tx, organisation: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into payments.receipt_counter (organisation, year, last) values (${organisation}, ${year}, 1)
    on conflict (organisation, year) do update set last = receipt_counter.last + 1
    returning last`.execute(tx)
  return rows[0]!.last
}

export async function insertReceipt(tx: Tx, receipt: PaymentsTables['payments.receipt']): Promise<void> {
  await tables(tx)
    .insertInto('payments.receipt')
    .values({ ...receipt, facts: JSON.stringify(receipt.facts) as never })
    .execute()
}

export async function saveReconciledDay(
  tx: Tx,
  row: Insertable<PaymentsTables['payments.reconciled_day']>,
): Promise<void> {
  await tables(tx)
    .insertInto('payments.reconciled_day')
    .values(row)
    .onConflict((conflict) => conflict.columns(['day', 'organisation']).doNothing())
    .execute()
}

export async function insertDifference(
  tx: Tx,
  row: Omit<Insertable<PaymentsTables['payments.difference']>, 'id'>,
): Promise<void> {
  await tables(tx)
    .insertInto('payments.difference')
    .values({ ...row, id: randomUUIDv7() })
    .onConflict((conflict) => conflict.columns(['day', 'transaction_id']).doNothing())
    .execute()
}
