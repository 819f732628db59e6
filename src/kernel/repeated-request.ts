import { sql } from 'kysely'
import type { Tx } from './database.ts'

type Key = { readonly actorId: string; readonly operation: string; readonly key: string }

/**
 * Claims the key for this transaction, or returns what the first request with it was answered.
 * Two at the same moment: the second waits on the unique index until the first commits.
 */
export async function recallOutput(
  tx: Tx,
  { actorId, operation, key, now }: Key & { readonly now: Temporal.Instant },
): Promise<{ output: unknown } | undefined> {
  const claimed = await sql`
    insert into kernel.repeated_request (actor_id, operation, key, created_at)
    values (${actorId}, ${operation}, ${key}, ${now}) on conflict do nothing returning key`.execute(tx)
  if (claimed.rows.length > 0) return undefined
  const known = await sql<{ output: unknown }>`
    select output from kernel.repeated_request
    where actor_id = ${actorId} and operation = ${operation} and key = ${key}`.execute(tx)
  return known.rows[0]
}

export async function rememberOutput(tx: Tx, { actorId, operation, key }: Key, output: unknown): Promise<void> {
  await sql`update kernel.repeated_request set output = ${JSON.stringify(output ?? null)}
    where actor_id = ${actorId} and operation = ${operation} and key = ${key}`.execute(tx)
}
