import { sql } from 'kysely'
import { leafHash, rootOfRange, treeHash } from '#standards/merkle/tree-hash.ts'
import {
  BLOCK,
  fullSubtrees,
  joinSubtrees,
  LOWEST_STORED_LEVEL,
  siblingRanges,
  type LeafRange,
  type NodePlace,
} from './audit-tree-shape.ts'
import type { Database } from './database.ts'

/** Links of the chain, and blocks of entries whose subtrees are stored. */
export async function countAuditTree(database: Database): Promise<{ readonly links: number; readonly blocks: number }> {
  const { rows } = await sql<{ links: number; blocks: number }>`
    select coalesce((select max(position) from kernel.audit_link), 0) as links,
      coalesce((select max(index) + 1 from kernel.audit_node where level = ${LOWEST_STORED_LEVEL}), 0) as blocks`.execute(
    database,
  )
  return rows[0]!
}

/** How many entries the tree holds now: all that are linked, but where the sealer still catches up on old links. */
export async function findAuditTreeSize(database: Database): Promise<number> {
  const { links, blocks } = await countAuditTree(database)
  return blocks === Math.floor(links / BLOCK) ? links : Math.min(links, blocks * BLOCK)
}

/** Root over the first `size` entries of the chain, now or as it was then; work grows with the logarithm of the size. */
export async function getAuditRoot(database: Database, size: number): Promise<Uint8Array> {
  if (size === 0) return treeHash([])
  const [root] = await hashRanges(database, [{ from: 0, to: size }])
  return root!
}

/** For each entry, by its position from 1, the path to the root over the first `size` (RFC 6962 2.1.1), lowest sibling first. */
export async function getAuditPaths(
  database: Database,
  positions: readonly number[],
  size: number,
): Promise<Uint8Array[][]> {
  if (positions.some((position) => !(position >= 1 && position <= size))) {
    throw new RangeError('the audit tree of this size has no such entry')
  }
  const wanted = positions.map((position) => siblingRanges(position - 1, size))
  const hashes = await hashRanges(database, wanted.flat())
  return wanted.map((ranges) => hashes.splice(0, ranges.length))
}

async function hashRanges(database: Database, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const made = ranges.map(fullSubtrees)
  const places = made.flat()
  const stored = await readNodes(
    database,
    places.filter(({ level }) => level >= LOWEST_STORED_LEVEL),
  )
  const low = places.filter(({ level }) => level < LOWEST_STORED_LEVEL)
  const leaves = await readBlocks(database, [...new Set(low.map(blockOf))])
  const hashOf = (place: NodePlace) =>
    place.level >= LOWEST_STORED_LEVEL ? stored.get(nameOf(place)) : rootInBlock(leaves.get(blockOf(place)), place)
  return made.map((subtrees) => joinSubtrees(subtrees.map((place) => hashOf(place) ?? refuse(place))))
}

function refuse({ level, index }: NodePlace): never {
  throw new Error(`the audit log lacks subtree ${index} of level ${level}: npx sen audit says what is missing`)
}

function blockOf({ level, index }: NodePlace): number {
  return Math.floor((index * 2 ** level) / BLOCK)
}

function rootInBlock(leaves: readonly Uint8Array[] | undefined, { level, index }: NodePlace): Uint8Array | undefined {
  const from = (index * 2 ** level) % BLOCK
  const to = from + 2 ** level
  return leaves && leaves.length >= to ? rootOfRange(leaves, from, to) : undefined
}

/** The nodes that are there, by name. */
export async function readNodes(database: Database, places: readonly NodePlace[]): Promise<Map<string, Buffer>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<NodePlace & { hash: Buffer }>`
    select level, index, hash from kernel.audit_node
    where (level, index) in (select * from
      unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[]))`.execute(
    database,
  )
  return new Map(rows.map((row) => [nameOf(row), row.hash]))
}

export function nameOf({ level, index }: NodePlace): string {
  return `${level}/${index}`
}

/** Leaf hashes of blocks, the last perhaps not full; a gap in the positions ends its block. */
async function readBlocks(database: Database, blocks: readonly number[]): Promise<Map<number, Uint8Array[]>> {
  // Each position by name: for ranges of blocks the planner expects a large part of the log and reads all of it.
  const positions = blocks.flatMap((block) => Array.from({ length: BLOCK }, (_leaf, at) => block * BLOCK + at + 1))
  const { rows } = await sql<{ position: number; digest: Buffer }>`
    select link.position, entry.digest from kernel.audit_link link join kernel.audit_entry entry on entry.id = link.entry_id
    where link.position = any(${positions}::bigint[]) order by link.position`.execute(database)
  const leaves = new Map<number, Uint8Array[]>(blocks.map((block) => [block, []]))
  for (const { position, digest } of rows) {
    const found = leaves.get(Math.floor((position - 1) / BLOCK))!
    if (found.length === (position - 1) % BLOCK) found.push(leafHash(digest))
  }
  return leaves
}
