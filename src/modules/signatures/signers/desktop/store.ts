import type { Insertable, Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { SignaturesTables } from '../../tables.ts'

export type SigningSession = Selectable<SignaturesTables['signatures.signing_session']>

const tables = tablesOf<SignaturesTables>

export async function insertSession(
  tx: Tx,
  session: Insertable<SignaturesTables['signatures.signing_session']>,
): Promise<void> {
  await tables(tx).insertInto('signatures.signing_session').values(session).execute()
}

export async function lockSession(tx: Tx, id: string): Promise<SigningSession | undefined> {
  return await tables(tx)
    .selectFrom('signatures.signing_session')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type SessionChange = Partial<
  Pick<SigningSession, 'downloads' | 'state' | 'refusal' | 'document' | 'signed_document' | 'signed_at'>
>

export async function updateSession(tx: Tx, id: string, change: SessionChange): Promise<void> {
  await tables(tx).updateTable('signatures.signing_session').set(change).where('id', '=', id).execute()
}
