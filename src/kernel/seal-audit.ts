import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import { growAuditTree } from './grow-audit-tree.ts'

export const GENESIS = Buffer.alloc(32)

// Old links that have no tree yet are taken in small bites, because new entries wait for the same lock.
const BLOCKS_AT_ONCE = 16

/**
 * Links waiting entries to the chain, in the order in which they became visible, and keeps the tree over it (`audit-tree.ts`);
 * returns 0 when nothing was left to do.
 * Chaining here and not in the writing transaction keeps writers from queueing on the head of the chain, at the price that the
 * entries of the last second are not linked yet. One sealer at a time: a second one waits on the lock.
 */
export async function sealAudit(database: Database, batch = 1000): Promise<number> {
  const linked = await underLock(database, (tx) => linkEntries(tx, batch))
  // In a transaction of its own: where somebody has damaged the tree, entries are still linked.
  const grown = await underLock(database, (tx) => growAuditTree(tx, BLOCKS_AT_ONCE))
  return linked + grown
}

function underLock(database: Database, work: (tx: Tx) => Promise<number>): Promise<number> {
  return database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(727002)`.execute(tx)
    return await work(tx)
  })
}

async function linkEntries(tx: Tx, batch: number): Promise<number> {
  const waiting = await sql<{ id: number; digest: Buffer }>`
    select id, digest from kernel.audit_entry
    where id in (select entry_id from kernel.audit_unsealed order by entry_id limit ${batch}) order by id`.execute(tx)
  if (waiting.rows.length === 0) return 0
  const head = await sql<{ position: number; hash: Buffer }>`
    select position, hash from kernel.audit_link order by position desc limit 1`.execute(tx)
  const links = chain(head.rows[0] ?? { position: 0, hash: GENESIS }, waiting.rows)
  await sql`
    insert into kernel.audit_link (position, entry_id, previous_hash, hash)
    select * from unnest(${links.map((link) => link.position)}::bigint[], ${links.map((link) => link.entryId)}::bigint[],
      ${links.map((link) => link.previousHash)}::bytea[], ${links.map((link) => link.hash)}::bytea[])`.execute(tx)
  await sql`delete from kernel.audit_unsealed where entry_id = any(${links.map((link) => link.entryId)}::bigint[])`.execute(
    tx,
  )
  return links.length
}

export function linkHash(previousHash: Buffer, digest: Buffer): Buffer {
  return createHash('sha256').update(previousHash).update(digest).digest()
}

type Link = { position: number; entryId: number; previousHash: Buffer; hash: Buffer }

function chain(head: { position: number; hash: Buffer }, entries: readonly { id: number; digest: Buffer }[]): Link[] {
  let { position, hash: previousHash } = head
  return entries.map(({ id, digest }) => {
    const hash = linkHash(previousHash, digest)
    const link = { position: ++position, entryId: id, previousHash, hash }
    previousHash = hash
    return link
  })
}
