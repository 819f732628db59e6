import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Actor } from '#kernel/permissions.ts'
import { errors } from './errors.ts'
import type { KeptReceipt } from './receipt-facts.ts'
import type { Obligation } from './store.ts'
import type { PaymentsTables } from './tables.ts'
import type { ObligationState } from './workflow.ts'

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

type OrganisationFilter = {
  readonly organisation: string
  readonly state?: ObligationState | undefined
  /** Part of a reference or of a payer's name. */
  readonly search?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** Fees of an organisation, newest first, and how many there are in all. */
export async function listObligations(
  tx: Tx,
  { organisation, state, search, page, pageSize }: OrganisationFilter,
): Promise<{ obligations: Obligation[]; total: number }> {
  let found = tables(tx).selectFrom('payments.obligation').where('organisation', '=', organisation)
  if (state !== undefined) found = found.where('state', '=', state)
  if (search !== undefined) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    found = found.where((row) => row.or([row('reference', 'ilike', pattern), row('payer_name', 'ilike', pattern)]))
  }
  const { total } = await found.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const obligations = await found
    .selectAll()
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { obligations, total }
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
    .orderBy('id', 'desc')
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

/** What the receipt states; the PDF is drawn from it. */
export async function getReceiptFacts(tx: Tx, obligationId: string): Promise<KeptReceipt> {
  const receipt = await findReceipt(tx, obligationId)
  if (!receipt) throw errors.problem('receipt-not-found')
  return receipt.facts
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
