import type { Insertable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { SignaturesTables } from '../tables.ts'

const tables = tablesOf<SignaturesTables>

export async function insertRequest(
  tx: Tx,
  request: Insertable<SignaturesTables['signatures.certificate_request']>,
): Promise<void> {
  await tables(tx).insertInto('signatures.certificate_request').values(request).execute()
}

export async function saveRetired(tx: Tx, keyId: string): Promise<void> {
  await tables(tx).updateTable('signatures.key').set({ state: 'retired' }).where('id', '=', keyId).execute()
}

export async function deleteRequestedKey(tx: Tx, keyId: string): Promise<void> {
  await tables(tx).deleteFrom('signatures.certificate_request').where('key_id', '=', keyId).execute()
  await tables(tx).deleteFrom('signatures.key').where('id', '=', keyId).where('state', '=', 'requested').execute()
}
