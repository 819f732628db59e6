import type { AuditEntry } from './audit.ts'

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
