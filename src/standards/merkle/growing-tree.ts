import { hash } from 'node:crypto'
import { nodeHash } from './tree-hash.ts'

/** What has to be kept of a tree to append to it: the roots of its full subtrees, largest first. At most 53 hashes. */
export interface GrowingTree {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

export const emptyTree: GrowingTree = { size: 0, peaks: [] }

/** The tree with more leaf hashes at its end; the work does not depend on the leaves already there. */
export function appendLeaves(tree: GrowingTree, leaves: readonly Uint8Array[]): GrowingTree {
  const peaks = [...tree.peaks]
  let size = tree.size
  for (const leaf of leaves) {
    let peak = leaf
    for (let full = size; full % 2 === 1; full = Math.floor(full / 2)) peak = nodeHash(peaks.pop()!, peak)
    peaks.push(peak)
    size++
  }
  return { size, peaks }
}

export function rootOf({ peaks }: GrowingTree): Uint8Array {
  if (peaks.length === 0) return hash('sha256', new Uint8Array(), 'buffer')
  return peaks.reduceRight((right, left) => nodeHash(left, right))
}
