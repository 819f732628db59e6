import { tablesOf, type Tx } from '#kernel/database.ts'
import { errors } from '../errors.ts'
import type { SignaturesTables } from '../tables.ts'
import type { CopyRow } from './store.ts'

const tables = tablesOf<SignaturesTables>

/** Newest first, without their files. */
export async function listCopiesOf(tx: Tx, organisation: string) {
  return await tables(tx)
    .selectFrom('signatures.copy')
    .select(['id', 'kind', 'form', 'number_and_notation', 'file_name', 'stage', 'fault', 'ordered_at', 'signed_at'])
    .where('organisation', '=', organisation)
    .orderBy('ordered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

type Wanted = { readonly id: string; readonly organisation: string }

/** Another organisation's does not exist. */
export async function getCopyOf(tx: Tx, { id, organisation }: Wanted): Promise<CopyRow> {
  return await tables(tx)
    .selectFrom('signatures.copy')
    .selectAll()
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow(() => errors.problem('copy-not-found'))
}
