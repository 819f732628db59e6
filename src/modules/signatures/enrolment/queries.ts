import { sql } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { errors } from '../errors.ts'
import type { KeyOwner, SignaturesTables } from '../tables.ts'

const tables = tablesOf<SignaturesTables>

/** Id of the key of this owner that waits for its certificate. */
export async function findRequestedKey(tx: Tx, { kind, id }: KeyOwner): Promise<string | undefined> {
  const key = await tables(tx)
    .selectFrom('signatures.key')
    .innerJoin('signatures.certificate_request', 'key_id', 'signatures.key.id')
    .select('signatures.key.id')
    .where('owner_kind', '=', kind)
    .where('owner', '=', id)
    .where('state', '=', 'requested')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return key?.id
}

export async function getRequest(tx: Tx, keyId: string) {
  return await tables(tx)
    .selectFrom('signatures.certificate_request')
    .selectAll()
    .where('key_id', '=', keyId)
    .executeTakeFirstOrThrow(() => errors.problem('key-not-found'))
}

/** Keys with their requests, newest first. */
export async function listKeysOf(tx: Tx, { kind, id }: KeyOwner) {
  return await keysWithRequests(tx).where('owner_kind', '=', kind).where('owner', '=', id).execute()
}

export type HeldKey = Awaited<ReturnType<typeof listKeysOf>>[number]

/** Of the organisation and of its officials, newest first; what was retired is history and left out. */
export async function listKeysFor(tx: Tx, organisation: string): Promise<HeldKey[]> {
  return await keysWithRequests(tx)
    .where('state', '!=', 'retired')
    .where((key) =>
      key.or([
        key.and([key('owner_kind', '=', 'organisation'), key('owner', '=', organisation)]),
        key.and([key('owner_kind', '=', 'person'), sql<boolean>`starts_with(owner, ${`${organisation}:`})`]),
      ]),
    )
    .execute()
}

export async function findHeldKey(tx: Tx, keyId: string): Promise<HeldKey | undefined> {
  return await keysWithRequests(tx).where('id', '=', keyId).executeTakeFirst()
}

/** The certificate of a key in use, with its issuers. */
export async function findCertifiedKey(tx: Tx, keyId: string) {
  const key = await tables(tx)
    .selectFrom('signatures.key')
    .select(['certificate', 'issuers'])
    .where('id', '=', keyId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return key?.certificate ? { certificate: key.certificate, issuers: key.issuers } : undefined
}

/** Every key that signs now and whose certificate has not ended. */
export async function listKeysInUse(tx: Tx, now: Temporal.Instant): Promise<string[]> {
  const keys = await tables(tx)
    .selectFrom('signatures.key')
    .select('id')
    .where('state', '=', 'active')
    .where('valid_to', '>', now)
    .execute()
  return keys.map(({ id }) => id)
}

function keysWithRequests(tx: Tx) {
  return tables(tx)
    .selectFrom('signatures.key')
    .leftJoin('signatures.certificate_request', 'key_id', 'signatures.key.id')
    .select(['id', 'owner_kind', 'owner', 'algorithm', 'custody', 'state', 'certificate', 'valid_to'])
    .select(['pkcs10', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
}
