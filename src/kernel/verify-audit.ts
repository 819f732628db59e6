import { sql } from 'kysely'
import { auditDigest } from './audit.ts'
import { followAuditTree, type TreeFollower } from './follow-audit-tree.ts'
import type { Database } from './database.ts'
import { GENESIS, linkHash } from './seal-audit.ts'
import { readAuditEntry, type StoredAuditEntry } from './list-audit-entries.ts'

export type AuditFault = {
  /** In the chain, from 1; of `entry-unlinked` the id of the row, which has no position. */
  readonly position: number
  readonly kind:
    | 'entry-missing'
    | 'entry-changed'
    | 'entry-unlinked'
    | 'link-broken'
    | 'position-missing'
    | 'subtree-changed'
    | 'end-missing'
}

export type AuditWalk = {
  /** Empty: the log agrees with itself. That nobody has written all of it anew, only signed roots can say. */
  readonly faults: readonly AuditFault[]
  /** How many entries the chain has. */
  readonly size: number
  /** Roots at the sizes asked for, as far as no entry before them is missing. */
  readonly roots: ReadonlyMap<number, Uint8Array>
}

export type AuditQuestion = {
  /** Ascending: the sizes at which the root of the tree is wanted. */
  readonly sizes?: readonly number[]
  readonly batch?: number
}

// The first are named; where a whole log was written anew, nobody reads a million lines.
const MOST_FAULTS = 100

/** Walks entries, chain and tree once, from the first entry, and names the places where somebody has changed something. */
export async function verifyAudit(database: Database, question: AuditQuestion = {}): Promise<AuditWalk> {
  const { sizes = [], batch = 5000 } = question
  const tree = await followAuditTree(database, sizes)
  const faults: AuditFault[] = []
  let position = 0
  let hash: Buffer = GENESIS
  for (;;) {
    const rows = await readLinks(database, position, batch)
    if (rows.length === 0) break
    for (const row of rows) {
      const kind = faultOf(row, position, hash)
      if (kind && faults.length < MOST_FAULTS) faults.push({ position: row.position, kind })
      tree.append(row.position, row.digest)
      position = row.position
      hash = row.hash
    }
    const changed = (await tree.compare()).slice(0, MOST_FAULTS - faults.length)
    faults.push(...changed.map((at) => ({ position: at, kind: 'subtree-changed' as const })))
  }
  faults.push(...(await faultsAtEnd(database, position, tree)))
  return { faults, size: position, roots: tree.roots }
}

type LinkedEntry = Omit<StoredAuditEntry, 'digest'> & {
  readonly position: number
  readonly previous_hash: Buffer
  readonly hash: Buffer
  readonly digest: Buffer | null
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
  const { digest } = row
  if (digest === null) return 'entry-missing'
  if (!auditDigest(readAuditEntry({ ...row, digest })).equals(digest)) return 'entry-changed'
  if (!row.previous_hash.equals(previousHash)) return 'link-broken'
  if (!linkHash(row.previous_hash, digest).equals(row.hash)) return 'link-broken'
  return undefined
}

/** What the end of the chain cannot say of itself: the tree remembers more, or entries hang nowhere. */
async function faultsAtEnd(database: Database, size: number, tree: TreeFollower): Promise<AuditFault[]> {
  const { rows } = await sql<{ id: number }>`
    select id from kernel.audit_entry entry
    where not exists (select from kernel.audit_link where entry_id = entry.id)
      and not exists (select from kernel.audit_unsealed where entry_id = entry.id)
    order by id limit 10`.execute(database)
  return [
    ...(tree.knownSize > size ? [{ position: size + 1, kind: 'end-missing' as const }] : []),
    ...rows.map(({ id }) => ({ position: id, kind: 'entry-unlinked' as const })),
  ]
}
