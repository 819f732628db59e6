import { appendLeaves, emptyTree, rootOf } from '#standards/merkle/growing-tree.ts'
import { leafHash, treeHash } from '#standards/merkle/tree-hash.ts'
import { countAuditTree, nameOf, readNodes } from './audit-tree.ts'
import { appendBlocks, BLOCK, type BlockTree, type TreeNode } from './audit-tree-shape.ts'
import type { Database } from './database.ts'

export type TreeFollower = {
  /** Without a digest, or out of turn, the tree is lost from there on. */
  readonly append: (position: number, digest: Buffer | null) => void
  /** Positions at whose entry a stored subtree ends that is not the one computed since the last call. */
  readonly compare: () => Promise<number[]>
  /** So many entries there were when the largest subtree was stored, at least. */
  readonly knownSize: number
  readonly roots: ReadonlyMap<number, Uint8Array>
}

/** Computes the tree over a log that is walked, its roots at some sizes, and compares with the stored subtrees. */
export async function followAuditTree(database: Database, sizes: readonly number[]): Promise<TreeFollower> {
  const { blocks: stored } = await countAuditTree(database)
  const roots = new Map<number, Uint8Array>()
  const computed: TreeNode[] = []
  let tree: BlockTree = { blocks: 0, peaks: [] }
  let growing = emptyTree
  let block: Uint8Array[] = []
  let next = 0
  let isLost = false
  return {
    roots,
    knownSize: stored * BLOCK,
    append(position, digest) {
      isLost ||= digest === null || position !== growing.size + 1
      if (isLost || digest === null) return
      const leaf = leafHash(digest)
      growing = appendLeaves(growing, [leaf])
      for (; sizes[next] !== undefined && sizes[next]! <= position; next++) {
        if (sizes[next] === position) roots.set(position, rootOf(growing))
      }
      if (block.push(leaf) < BLOCK) return
      const { nodes, ...grown } = appendBlocks(tree, [treeHash(block)])
      // A full block whose subtrees the sealer has not stored yet is no fault.
      if (tree.blocks < stored) computed.push(...nodes)
      tree = grown
      block = []
    },
    async compare() {
      const nodes = computed.splice(0)
      const found = await readNodes(database, nodes)
      return nodes
        .filter((node) => !found.get(nameOf(node))?.equals(node.hash))
        .map(({ level, index }) => (index + 1) * 2 ** level)
    },
  }
}
