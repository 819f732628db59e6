import type { Insertable, Selectable, Updateable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { SignaturesTables } from '../tables.ts'

type Copies = SignaturesTables['signatures.copy']
export type CopyRow = Selectable<Copies>

const tables = tablesOf<SignaturesTables>

export async function insertCopy(tx: Tx, copy: Insertable<Copies>): Promise<void> {
  await tables(tx).insertInto('signatures.copy').values(copy).execute()
}

export async function lockCopy(tx: Tx, id: string): Promise<CopyRow | undefined> {
  return await tables(tx).selectFrom('signatures.copy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateCopy(tx: Tx, id: string, changes: Updateable<Copies>): Promise<void> {
  await tables(tx).updateTable('signatures.copy').set(changes).where('id', '=', id).execute()
}
