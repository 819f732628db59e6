import type { Insertable, Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { KeyOwner, SignaturesTables } from './tables.ts'

export type KeyRow = Selectable<SignaturesTables['signatures.key']>

const tables = tablesOf<SignaturesTables>

export async function insertKey(tx: Tx, row: Insertable<SignaturesTables['signatures.key']>): Promise<void> {
  await tables(tx).insertInto('signatures.key').values(row).execute()
}

export async function lockKey(tx: Tx, id: string): Promise<KeyRow | undefined> {
  return await tables(tx).selectFrom('signatures.key').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Whatever key the owner signed with until now is not used any more. */
export async function retireKeys(tx: Tx, { kind, id }: KeyOwner): Promise<void> {
  await tables(tx)
    .updateTable('signatures.key')
    .set({ state: 'retired' })
    .where('owner_kind', '=', kind)
    .where('owner', '=', id)
    .where('state', '=', 'active')
    .execute()
}

type Certified = Pick<KeyRow, 'id' | 'certificate' | 'valid_to'> & { readonly issuers: readonly Buffer[] }

export async function saveCertificate(tx: Tx, { id, ...certified }: Certified): Promise<void> {
  await tables(tx)
    .updateTable('signatures.key')
    .set({ ...certified, state: 'active' })
    .where('id', '=', id)
    .execute()
}

export async function insertSignature(
  tx: Tx,
  row: Insertable<SignaturesTables['signatures.signature']>,
): Promise<void> {
  await tables(tx).insertInto('signatures.signature').values(row).execute()
}
