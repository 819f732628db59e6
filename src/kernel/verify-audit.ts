import { sql } from 'kysely'
import { auditDigest, type AuditEntry } from './audit.ts'
import type { Database } from './database.ts'
import { GENESIS, linkHash } from './seal-audit.ts'

export type AuditFault = {
  readonly position: number
  readonly kind: 'entry-missing' | 'entry-changed' | 'link-broken' | 'position-missing'
}

/** Walks the whole chain and names the first fault of each kind of damage; an empty list means that nothing was altered. */
export async function verifyAudit(database: Database, batch = 5000): Promise<AuditFault[]> {
  let position = 0
  let hash: Buffer = GENESIS
  const faults: AuditFault[] = []
  for (;;) {
    const rows = await readLinks(database, position, batch)
    if (rows.length === 0) return faults
    for (const row of rows) {
      const fault = faultOf(row, position, hash)
      if (fault) faults.push({ position: row.position, kind: fault })
      position = row.position
      hash = row.hash
    }
    if (faults.length > 100) return faults
  }
}

type LinkedEntry = {
  position: number
  previous_hash: Buffer
  hash: Buffer
  digest: Buffer | null
  occurred_at: Temporal.Instant
  event: string
  outcome: 'done' | 'refused'
  actor_kind: AuditEntry['actor']['kind']
  actor_id: string
  organisation: string | null
  subject: string | null
  detail: AuditEntry['detail']
  request_id: string
}

async function readLinks(database: Database, after: number, batch: number): Promise<LinkedEntry[]> {
  const result = await sql<LinkedEntry>`
    select link.position, link.previous_hash, link.hash, entry.*
    from kernel.audit_link link left join kernel.audit_entry entry on entry.id = link.entry_id
    where link.position > ${after} order by link.position limit ${batch}`.execute(database)
  return result.rows
}

function faultOf(row: LinkedEntry, previousPosition: number, previousHash: Buffer): AuditFault['kind'] | undefined {
  if (row.position !== previousPosition + 1) return 'position-missing'
  if (row.digest === null) return 'entry-missing'
  const digest = auditDigest({
    occurredAt: row.occurred_at,
    event: row.event,
    outcome: row.outcome,
    actor: { kind: row.actor_kind, id: row.actor_id, organisation: row.organisation, roles: [], personId: null },
    subject: row.subject,
    detail: row.detail,
    requestId: row.request_id,
  })
  if (!digest.equals(row.digest)) return 'entry-changed'
  if (!row.previous_hash.equals(previousHash)) return 'link-broken'
  if (!linkHash(row.previous_hash, row.digest).equals(row.hash)) return 'link-broken'
  return undefined
}
