import { sql } from 'kysely'
import { leafHash, treeHash } from '#standards/merkle/tree-hash.ts'
import { countAuditTree, nameOf, readNodes } from './audit-tree.ts'
import { appendBlocks, BLOCK, fullSubtrees, type TreeNode } from './audit-tree-shape.ts'
import type { Tx } from './database.ts'

/**
 * Keeps the subtrees that have become full with the links of the chain, at most `limit` blocks of 256 entries in one go; returns how
 * many blocks. Only under the lock of the sealer.
 */
export async function growAuditTree(tx: Tx, limit: number): Promise<number> {
  const { links, blocks } = await countAuditTree(tx)
  const count = Math.min(Math.floor(links / BLOCK) - blocks, limit)
  if (count <= 0) return 0
  const peaks = await readPeaks(tx, blocks)
  const { nodes } = appendBlocks({ blocks, peaks }, await hashBlocks(tx, blocks, count))
  await insertNodes(tx, nodes)
  return count
}

async function readPeaks(tx: Tx, blocks: number): Promise<Buffer[]> {
  const places = fullSubtrees({ from: 0, to: blocks * BLOCK })
  const stored = await readNodes(tx, places)
  return places.map((place) => stored.get(nameOf(place)) ?? refuse(nameOf(place)))
}

async function hashBlocks(tx: Tx, first: number, count: number): Promise<Uint8Array[]> {
  const { rows } = await sql<{ digest: Buffer }>`
    select entry.digest from kernel.audit_link link join kernel.audit_entry entry on entry.id = link.entry_id
    where link.position > ${first * BLOCK} and link.position <= ${(first + count) * BLOCK}
    order by link.position`.execute(tx)
  if (rows.length !== count * BLOCK) refuse(`of a block from ${first} on`)
  const leaves = rows.map(({ digest }) => leafHash(digest))
  return Array.from({ length: count }, (_block, at) => treeHash(leaves.slice(at * BLOCK, (at + 1) * BLOCK)))
}

async function insertNodes(tx: Tx, nodes: readonly TreeNode[]): Promise<void> {
  await sql`
    insert into kernel.audit_node (level, index, hash)
    select * from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[],
      ${nodes.map(({ hash }) => Buffer.from(hash))}::bytea[])`.execute(tx)
}

function refuse(what: string): never {
  throw new Error(`the audit log lacks entries or subtrees (${what}): npx sen audit says what is missing`)
}
