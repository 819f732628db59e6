import { sql } from 'kysely'
import type { Tx } from '#kernel/database.ts'

/** Since when each dossier is at its step: the last time that it came to one, forwards or back. */
export async function readStepSince(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; since: Temporal.Instant }>`
    select dossier_id as id, max(occurred_at) as since from dossiers.event
    where dossier_id = any(${ids}::uuid[]) and kind in ('accepted', 'handed-over', 'sent-back')
    group by dossier_id`.execute(tx)
  return new Map(rows.map(({ id, since }) => [id, since.toString()]))
}
