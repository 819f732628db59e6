import { tablesOf, type Tx } from '#kernel/database.ts'
import type { CheckRow, CredentialRow, OfferRow } from './store.ts'
import type { CredentialsTables } from './tables.ts'

const tables = tablesOf<CredentialsTables>

/** The one whose code the page still shows: not used, not closed, in time. */
export async function findOpenOffer(tx: Tx, personId: string, now: Temporal.Instant): Promise<OfferRow | undefined> {
  return await tables(tx)
    .selectFrom('credentials.offer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .where('wallet_key', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
}

/** Newest first. */
export async function listCredentialsOf(tx: Tx, personId: string): Promise<readonly CredentialRow[]> {
  return await tables(tx)
    .selectFrom('credentials.credential')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .limit(50)
    .execute()
}

export async function isIssued(
  tx: Tx,
  { offerId, format }: { offerId: string; format: CredentialRow['format'] },
): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('credentials.credential')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('format', '=', format)
    .executeTakeFirst()
  return found !== undefined
}

/** Licences with a copy in some wallet that is not revoked. */
export async function listLicencesInWallets(tx: Tx, now: Temporal.Instant): Promise<readonly string[]> {
  const rows = await tables(tx)
    .selectFrom('credentials.credential')
    .select('licence_id')
    .distinct()
    .where('state', '<>', 'revoked')
    .where('valid_until', '>', now)
    .execute()
  return rows.map(({ licence_id }) => licence_id)
}

export async function hasStatusList(tx: Tx, number: number): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('credentials.status_list')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst()
  return found !== undefined
}

/** How full each list is, the newest first. */
export async function newestStatusList(tx: Tx): Promise<{ number: number; taken: number } | undefined> {
  return await tables(tx)
    .selectFrom('credentials.status_list as list')
    .leftJoin('credentials.credential as credential', 'credential.status_list', 'list.number')
    .select(({ fn }) => ['list.number', fn.count<number>('credential.id').as('taken')])
    .groupBy('list.number')
    .orderBy('list.number', 'desc')
    .executeTakeFirst()
}

/** Places of a list that do not say "valid". */
export async function listStatusesNotValid(tx: Tx, number: number) {
  return await tables(tx)
    .selectFrom('credentials.credential')
    .select(['status_index', 'state'])
    .where('status_list', '=', number)
    .where('state', '<>', 'valid')
    .orderBy('status_index')
    .execute()
}

export async function findCheck(tx: Tx, id: string): Promise<CheckRow | undefined> {
  return await tables(tx).selectFrom('credentials.licence_check').selectAll().where('id', '=', id).executeTakeFirst()
}
