import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Actor } from '#kernel/permissions.ts'
import { errors } from './errors.ts'
import type { Obligation } from './store.ts'
import type { PaymentsTables } from './tables.ts'

const tables = tablesOf<PaymentsTables>

export async function getFeeAccount(tx: Tx, organisation: string, day: Temporal.PlainDate) {
  return await tables(tx)
    .selectFrom('payments.fee_account')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', day)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', day)]))
    .executeTakeFirstOrThrow(() => errors.problem('fee-account-missing', { parameters: { organisation } }))
}

/** Whose account it is, or was at any time: a transfer to a closed account still belongs to its organisation. */
export async function findAccountOwner(tx: Tx, bank: string, account: string): Promise<string | null> {
  const owner = await tables(tx)
    .selectFrom('payments.fee_account')
    .select('organisation')
    .where('bank', '=', bank)
    .where('account', '=', account)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return owner?.organisation ?? null
}

export async function getObligation(tx: Tx, id: string): Promise<Obligation> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => errors.problem('obligation-not-found'))
}

/** The fee that the subject owes or has paid; cancelled ones are history. */
export async function findCurrentObligation(tx: Tx, subject: string, feeCode: string): Promise<Obligation | undefined> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where('subject', '=', subject)
    .where('fee_code', '=', feeCode)
    .where('state', 'in', ['open', 'paid'])
    .executeTakeFirst()
}

export async function listObligationsOf(tx: Tx, subject: string): Promise<Obligation[]> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('raised_at')
    .execute()
}

export async function listOwnObligations(tx: Tx, actor: Actor): Promise<Obligation[]> {
  return await tables(tx)
    .selectFrom('payments.obligation')
    .selectAll()
    .where((row) =>
      row.or([
        row('payer_account', '=', actor.id),
        ...(actor.personId === null ? [] : [row('payer_person', '=', actor.personId)]),
      ]),
    )
    .orderBy('raised_at', 'desc')
    .limit(200)
    .execute()
}

export async function findReceipt(tx: Tx, obligationId: string) {
  return await tables(tx)
    .selectFrom('payments.receipt')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .executeTakeFirst()
}

export async function findTransfer(tx: Tx, transactionId: string) {
  return await tables(tx)
    .selectFrom('payments.transfer')
    .selectAll()
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst()
}

/** The transfer that paid the obligation; undefined for cash. */
export async function findSettlingTransfer(tx: Tx, obligationId: string) {
  return await tables(tx)
    .selectFrom('payments.transfer')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .where('verdict', '=', 'matched')
    .executeTakeFirst()
}

export async function getTransfer(tx: Tx, id: string) {
  return await tables(tx).selectFrom('payments.transfer').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Payments that the bank booked in the span, oldest first. */
export async function listTransfersBooked(tx: Tx, { from, to }: { from: Temporal.Instant; to: Temporal.Instant }) {
  return await tables(tx)
    .selectFrom('payments.transfer')
    .selectAll()
    .where('booked_at', '>=', from)
    .where('booked_at', '<', to)
    .orderBy('booked_at')
    .execute()
}

type Span = { readonly organisation: string; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

export async function listReconciledDays(tx: Tx, { organisation, from, to }: Span) {
  return await tables(tx)
    .selectFrom('payments.reconciled_day')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .execute()
}

export async function listDifferences(tx: Tx, { organisation, from, to }: Span) {
  return await tables(tx)
    .selectFrom('payments.difference')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('transaction_id')
    .execute()
}

export async function listUnmatchedTransfers(tx: Tx, { organisation, from, to }: Span) {
  const start = from.toZonedDateTime('Asia/Ho_Chi_Minh').toInstant()
  const end = to.add({ days: 1 }).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant()
  return await tables(tx)
    .selectFrom('payments.transfer')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('verdict', '<>', 'matched')
    .where('booked_at', '>=', start)
    .where('booked_at', '<', end)
    .orderBy('booked_at', 'desc')
    .execute()
}

export async function listRefunds(tx: Tx, organisation: string) {
  return await tables(tx)
    .selectFrom('payments.refund')
    .innerJoin('payments.obligation', 'payments.obligation.id', 'payments.refund.obligation_id')
    .selectAll('payments.refund')
    .select(['reference', 'payer_name', 'subject'])
    .where('payments.refund.organisation', '=', organisation)
    .orderBy('payments.refund.raised_at', 'desc')
    .limit(500)
    .execute()
}
