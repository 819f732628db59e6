import type { Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { KeyOwner, SignaturesTables } from '../tables.ts'
import type { Delegation } from './queries.ts'

const tables = tablesOf<SignaturesTables>

/** False when the delegate holds one in this organisation already, whoever is first. */
export async function insertDelegation(
  tx: Tx,
  delegation: Insertable<SignaturesTables['signatures.delegation']>,
): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('signatures.delegation')
    .values(delegation)
    .onConflict((conflict) => conflict.columns(['organisation', 'delegate']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

type Lapse = { readonly organisation: string; readonly delegate: KeyOwner; readonly today: Temporal.PlainDate }

/** Ends what ended by itself because its last day passed, so that a new one finds its place. */
export async function endLapsed(tx: Tx, { organisation, delegate, today }: Lapse, now: Temporal.Instant) {
  await tables(tx)
    .updateTable('signatures.delegation')
    .set({ ended_at: now })
    .where('organisation', '=', organisation)
    .where('delegate', '=', delegate.id)
    .where('ended_at', 'is', null)
    .where('valid_to', '<=', today)
    .execute()
}

export async function lockDelegation(tx: Tx, id: string): Promise<Delegation | undefined> {
  return await tables(tx)
    .selectFrom('signatures.delegation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveEnd(tx: Tx, id: string, end: { ended_by: string; ended_at: Temporal.Instant }) {
  await tables(tx).updateTable('signatures.delegation').set(end).where('id', '=', id).execute()
}
