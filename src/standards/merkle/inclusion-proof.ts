import { nodeHash, rootOfRange, splitOf } from './tree-hash.ts'

/** Audit path of one leaf (RFC 6962 2.1.1), lowest sibling first: about 20 hashes in a tree of a million. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError('Merkle: the tree has no such leaf')
  }
  const path: Uint8Array[] = []
  let [from, to] = [0, leaves.length]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.unshift(rootOfRange(leaves, middle, to))
      to = middle
    } else {
      path.unshift(rootOfRange(leaves, from, middle))
      from = middle
    }
  }
  return path
}

export interface ClaimedInclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
}

/** The root that the proof leads to (RFC 9162 2.1.3.2); undefined when it cannot belong to such a leaf. The caller compares. */
export function rootFromInclusion({ leaf, index, size, proof }: ClaimedInclusion): Uint8Array | undefined {
  if (!isPosition(index, size) || proof.length > 64) return undefined
  let [at, last] = [index, size - 1]
  let root = leaf
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      root = nodeHash(sibling, root)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      root = nodeHash(root, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : undefined
}

function isPosition(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size
}
