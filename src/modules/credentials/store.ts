import type { Insertable, Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { CheckResult } from './presenting/check-result.ts'
import type { CredentialsTables, CredentialState, StateReason } from './tables.ts'

export type OfferRow = Selectable<CredentialsTables['credentials.offer']>
export type CredentialRow = Selectable<CredentialsTables['credentials.credential']>
export type CheckRow = Selectable<CredentialsTables['credentials.licence_check']>

const tables = tablesOf<CredentialsTables>

export async function insertOffer(tx: Tx, offer: Insertable<CredentialsTables['credentials.offer']>): Promise<void> {
  await tables(tx).insertInto('credentials.offer').values(offer).execute()
}

/** A person has one open offer: the page shows one code. */
export async function closeOffersOf(tx: Tx, personId: string, closedAt: Temporal.Instant): Promise<void> {
  await tables(tx)
    .updateTable('credentials.offer')
    .set({ closed_at: closedAt })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute()
}

export async function lockOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return await tables(tx)
    .selectFrom('credentials.offer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateOffer(
  tx: Tx,
  id: string,
  change: Partial<Pick<OfferRow, 'wrong_pins' | 'closed_at' | 'wallet_key' | 'token_expires_at'>>,
): Promise<void> {
  await tables(tx).updateTable('credentials.offer').set(change).where('id', '=', id).execute()
}

/** False when it was used before. */
export async function useOnce(tx: Tx, digest: Buffer, expiresAt: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('credentials.used_once')
    .values({ digest, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function openStatusList(tx: Tx, number: number, createdAt: Temporal.Instant): Promise<void> {
  await tables(tx)
    .insertInto('credentials.status_list')
    .values({ number, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when the place in the status list, or the format of the offer, is taken. */
export async function insertCredential(
  tx: Tx,
  credential: Insertable<CredentialsTables['credentials.credential']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('credentials.credential')
    .values(credential)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function lockCredential(tx: Tx, id: string): Promise<CredentialRow | undefined> {
  return await tables(tx)
    .selectFrom('credentials.credential')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function lockCredentialsOfLicence(tx: Tx, licenceId: string): Promise<readonly CredentialRow[]> {
  return await tables(tx)
    .selectFrom('credentials.credential')
    .selectAll()
    .where('licence_id', '=', licenceId)
    .where('state', '<>', 'revoked')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type StateChange = {
  readonly id: string
  readonly state: CredentialState
  readonly reason: StateReason | null
  readonly changedAt: Temporal.Instant
}

export async function saveState(tx: Tx, { id, state, reason, changedAt }: StateChange): Promise<void> {
  await tables(tx)
    .updateTable('credentials.credential')
    .set({ state, reason, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

export async function insertCheck(
  tx: Tx,
  check: Insertable<CredentialsTables['credentials.licence_check']>,
): Promise<void> {
  await tables(tx).insertInto('credentials.licence_check').values(check).execute()
}

export async function lockCheck(tx: Tx, id: string): Promise<CheckRow | undefined> {
  return await tables(tx)
    .selectFrom('credentials.licence_check')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveAnswer(
  tx: Tx,
  { id, result, answeredAt }: { id: string; result: CheckResult; answeredAt: Temporal.Instant },
): Promise<void> {
  await tables(tx)
    .updateTable('credentials.licence_check')
    .set({ result: JSON.stringify(result), answered_at: answeredAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteCheck(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('credentials.licence_check').where('id', '=', id).execute()
}

/** Offers that led to a credential stay with it. */
export async function deleteOffersBefore(tx: Tx, moment: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('credentials.offer as offer')
    .where('offer.expires_at', '<', moment)
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('credentials.credential as credential')
            .select('credential.id')
            .whereRef('credential.offer_id', '=', 'offer.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** What was used once and would be too late now is refused without looking here. */
export async function deleteUsedBefore(tx: Tx, moment: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('credentials.used_once')
    .where('expires_at', '<', moment)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
