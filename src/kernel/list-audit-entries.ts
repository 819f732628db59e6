import { sql } from 'kysely'
import type { AuditEntry } from './audit.ts'
import type { Database } from './database.ts'

/** An entry as the table holds it. */
export type StoredAuditEntry = {
  readonly digest: Buffer
  readonly occurred_at: Temporal.Instant
  readonly event: string
  readonly outcome: AuditEntry['outcome']
  readonly actor_kind: AuditEntry['actor']['kind']
  readonly actor_id: string
  readonly organisation: string | null
  readonly subject: string | null
  readonly detail: AuditEntry['detail']
  readonly request_id: string
}

export type ListedAuditEntry = {
  /** In the chain, from 1; null while the entry waits for the sealer. */
  readonly position: number | null
  /** As it stands now: whether it was changed, the proof shows. */
  readonly digest: Buffer
  readonly entry: AuditEntry
}

/** The entries at these positions of the chain, in their order; who may read them is for the caller. */
export async function listAuditEntriesAt(
  database: Database,
  positions: readonly number[],
): Promise<(ListedAuditEntry & { readonly position: number })[]> {
  const { rows } = await sql<StoredAuditEntry & { position: number }>`
    select link.position, entry.* from kernel.audit_link link join kernel.audit_entry entry on entry.id = link.entry_id
    where link.position = any(${positions}::bigint[]) order by link.position`.execute(database)
  return rows.map((row) => ({ position: row.position, digest: row.digest, entry: readAuditEntry(row) }))
}

/** All entries about a subject, oldest first; who may read them is for the caller. */
export async function listAuditEntriesAbout(database: Database, subject: string): Promise<ListedAuditEntry[]> {
  const { rows } = await sql<StoredAuditEntry & { position: number | null }>`
    select link.position, entry.* from kernel.audit_entry entry
      left join kernel.audit_link link on link.entry_id = entry.id
    where entry.subject = ${subject} order by entry.id`.execute(database)
  return rows.map((row) => ({ position: row.position, digest: row.digest, entry: readAuditEntry(row) }))
}

/** The entry that was written; of its actor only what is kept. */
export function readAuditEntry(row: StoredAuditEntry): AuditEntry {
  return {
    occurredAt: row.occurred_at,
    event: row.event,
    outcome: row.outcome,
    actor: { kind: row.actor_kind, id: row.actor_id, organisation: row.organisation, roles: [], personId: null },
    subject: row.subject,
    detail: row.detail,
    requestId: row.request_id,
  }
}
