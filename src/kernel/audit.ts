import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import type { Tx } from './database.ts'
import type { AuditNote } from './operations.ts'
import type { Actor } from './permissions.ts'

export type AuditEntry = {
  readonly occurredAt: Temporal.Instant
  readonly event: string
  readonly outcome: 'done' | 'refused'
  readonly actor: Actor
  readonly subject: string | null
  readonly detail: NonNullable<AuditNote['detail']>
  readonly requestId: string
}

/** Writes the entry in the caller's transaction and queues it for the chain. */
export async function writeAuditEntry(tx: Tx, entry: AuditEntry): Promise<void> {
  const { actor } = entry
  await sql`
    with entry as (
      insert into kernel.audit_entry
        (occurred_at, event, outcome, actor_kind, actor_id, organisation, subject, detail, request_id, digest)
      values (${entry.occurredAt}, ${entry.event}, ${entry.outcome}, ${actor.kind}, ${actor.id}, ${actor.organisation},
        ${entry.subject}, ${JSON.stringify(entry.detail)}, ${entry.requestId}, ${auditDigest(entry)})
      returning id)
    insert into kernel.audit_unsealed (entry_id) select id from entry`.execute(tx)
}

/** The SHA-256 that binds every column of an entry. */
export function auditDigest(entry: AuditEntry): Buffer {
  return createHash('sha256').update(auditText(entry)).digest()
}

/** The canonical form of an entry, as it is digested and disclosed. */
export function auditText(entry: AuditEntry): string {
  const { actor } = entry
  return canonicalJson({
    occurredAt: entry.occurredAt.toString(),
    event: entry.event,
    outcome: entry.outcome,
    actor: { kind: actor.kind, id: actor.id, organisation: actor.organisation },
    subject: entry.subject,
    detail: entry.detail,
    requestId: entry.requestId,
  })
}
