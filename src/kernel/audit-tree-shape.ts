import { nodeHash, splitOf } from '#standards/merkle/tree-hash.ts'

/** Subtrees below this level are computed from leaves when they are asked for: their rows would double the log. */
export const LOWEST_STORED_LEVEL = 8
export const BLOCK = 2 ** LOWEST_STORED_LEVEL

/** A full subtree: `2 ** level` leaves, counted from 0 among those of its level. */
export type NodePlace = { readonly level: number; readonly index: number }
export type TreeNode = NodePlace & { readonly hash: Uint8Array }

/** Leaves `[from, to)`, counted from 0. */
export type LeafRange = { readonly from: number; readonly to: number }

/** The full subtrees that a range is made of, largest first; `from` begins a subtree that would hold the whole range. */
export function fullSubtrees({ from, to }: LeafRange): NodePlace[] {
  const places: NodePlace[] = []
  for (let start = from; start < to;) {
    const level = Math.floor(Math.log2(to - start))
    places.push({ level, index: start / 2 ** level })
    start += 2 ** level
  }
  return places
}

/** The ranges whose hashes are the audit path of a leaf (RFC 6962 2.1.1), lowest first. */
export function siblingRanges(leaf: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (leaf < middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  return ranges
}

/** Root over the full subtrees of a range, in the order of `fullSubtrees`. */
export function joinSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** Full subtrees to append to: the blocks so far, and the hashes of the largest subtrees that they make up. */
export type BlockTree = { readonly blocks: number; readonly peaks: readonly Uint8Array[] }

/** Every subtree that becomes full with the next blocks, in the order in which it does, and the tree with them. */
export function appendBlocks(tree: BlockTree, hashes: readonly Uint8Array[]): BlockTree & { nodes: TreeNode[] } {
  const peaks = [...tree.peaks]
  const nodes: TreeNode[] = []
  let { blocks } = tree
  for (const block of hashes) {
    let node: TreeNode = { level: LOWEST_STORED_LEVEL, index: blocks++, hash: block }
    nodes.push(node)
    while (node.index % 2 === 1) {
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(peaks.pop()!, node.hash) }
      nodes.push(node)
    }
    peaks.push(node.hash)
  }
  return { blocks, peaks, nodes }
}
