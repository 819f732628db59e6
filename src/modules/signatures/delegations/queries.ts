import type { Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { KeyOwner, SignaturesTables } from '../tables.ts'

export type Delegation = Selectable<SignaturesTables['signatures.delegation']>

const tables = tablesOf<SignaturesTables>

/** In whose place the official signs for the organisation at the moment of the call; undefined when in nobody's. */
export async function findDelegation(
  call: Pick<Call, 'tx' | 'now'>,
  { organisation, official }: { readonly organisation: string; readonly official: KeyOwner },
): Promise<Delegation | undefined> {
  const today = vietnamDate(call.now)
  return await tables(call.tx)
    .selectFrom('signatures.delegation')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('delegate', '=', official.id)
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>', call.now)]))
    .orderBy('given_at', 'desc')
    .executeTakeFirst()
}

/** Newest first, those that ended too: what was signed under them stays. */
export async function listDelegationsOf(tx: Tx, organisation: string): Promise<Delegation[]> {
  return await tables(tx)
    .selectFrom('signatures.delegation')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('given_at', 'desc')
    .limit(200)
    .execute()
}
