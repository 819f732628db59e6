import type { Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { KeyRow } from './store.ts'
import type { KeyOwner, SignaturesTables } from './tables.ts'

export type ActiveKey = KeyRow & { readonly certificate: Buffer; readonly valid_to: Temporal.Instant }

const tables = tablesOf<SignaturesTables>

/** The key that the owner signs with now, whether its certificate still holds or not. */
export async function findActiveKey(tx: Tx, { kind, id }: KeyOwner): Promise<ActiveKey | undefined> {
  return (await tables(tx)
    .selectFrom('signatures.key')
    .selectAll()
    .where('owner_kind', '=', kind)
    .where('owner', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()) as ActiveKey | undefined
}

export async function listSignatureRows(
  tx: Tx,
  document: string,
): Promise<Selectable<SignaturesTables['signatures.signature']>[]> {
  return await tables(tx)
    .selectFrom('signatures.signature')
    .selectAll()
    .where('document', '=', document)
    .orderBy('signed_at')
    .orderBy('id')
    .execute()
}
