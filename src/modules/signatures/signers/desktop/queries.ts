import { tablesOf, type Tx } from '#kernel/database.ts'
import type { SignaturesTables } from '../../tables.ts'
import type { SigningSession } from './store.ts'

export async function findSession(tx: Tx, id: string): Promise<SigningSession | undefined> {
  return await tablesOf<SignaturesTables>(tx)
    .selectFrom('signatures.signing_session')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Certificate (DER) of the key that a session waits for. */
export async function getSessionCertificate(tx: Tx, { key_id: keyId }: SigningSession): Promise<Buffer> {
  const { certificate } = await tablesOf<SignaturesTables>(tx)
    .selectFrom('signatures.key')
    .select('certificate')
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow()
  return certificate!
}
