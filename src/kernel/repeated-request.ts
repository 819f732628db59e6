import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import type { Tx } from './database.ts'
import { kernelErrors } from './errors.ts'

type Key = { readonly actorId: string; readonly operation: string; readonly key: string }

/**
 * Claims the key for this transaction, or returns what the first request with it was answered; the same key with another input is
 * refused. Two at the same moment: the second waits on the unique index until the first commits.
 */
export async function recallOutput(
  tx: Tx,
  { actorId, operation, key, input, now }: Key & { readonly input: unknown; readonly now: Temporal.Instant },
): Promise<{ output: unknown } | undefined> {
  const digest = createHash('sha256').update(canonicalJson(input)).digest()
  const claimed = await sql`
    insert into kernel.repeated_request (actor_id, operation, key, input_digest, created_at)
    values (${actorId}, ${operation}, ${key}, ${digest}, ${now}) on conflict do nothing returning key`.execute(tx)
  if (claimed.rows.length > 0) return undefined
  const { rows } = await sql<{ output: unknown; input_digest: Buffer | null }>`
    select output, input_digest from kernel.repeated_request
    where actor_id = ${actorId} and operation = ${operation} and key = ${key}`.execute(tx)
  const [known] = rows
  if (known?.input_digest && !known.input_digest.equals(digest)) throw kernelErrors.problem('key-reused')
  return known
}

export async function rememberOutput(tx: Tx, { actorId, operation, key }: Key, output: unknown): Promise<void> {
  await sql`update kernel.repeated_request set output = ${JSON.stringify(output ?? null)}
    where actor_id = ${actorId} and operation = ${operation} and key = ${key}`.execute(tx)
}
