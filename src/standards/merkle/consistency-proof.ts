import { nodeHash, rootOfRange, splitOf } from './tree-hash.ts'

/** Shows that the first `first` leaves are unchanged in the larger tree (RFC 6962 2.1.2). */
export function consistencyProof(leaves: readonly Uint8Array[], first: number): Uint8Array[] {
  if (!Number.isSafeInteger(first) || first < 1 || first > leaves.length) {
    throw new RangeError('Merkle: the earlier tree has from one to all leaves')
  }
  const proof: Uint8Array[] = []
  let [from, to, isWhole] = [0, leaves.length, true]
  while (first !== to) {
    const middle = from + splitOf(to - from)
    if (first <= middle) {
      proof.unshift(rootOfRange(leaves, middle, to))
      to = middle
    } else {
      proof.unshift(rootOfRange(leaves, from, middle))
      from = middle
      isWhole = false
    }
  }
  return isWhole ? proof : [rootOfRange(leaves, from, to), ...proof]
}

export interface ClaimedGrowth {
  readonly first: { readonly size: number; readonly root: Uint8Array }
  readonly second: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/** Whether the second tree holds the first unchanged (RFC 9162 2.1.4.2). */
export function isConsistent({ first, second, proof }: ClaimedGrowth): boolean {
  if (!(first.size >= 1 && first.size <= second.size && Number.isSafeInteger(second.size))) return false
  if (first.size === second.size) return proof.length === 0 && isSame(first.root, second.root)
  // A first tree of a full power of two is itself a node of the second, and left out of the proof.
  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof
  const roots = path.length > 64 ? undefined : rootsFromPath(path, first.size - 1, second.size - 1)
  return roots !== undefined && isSame(roots.first, first.root) && isSame(roots.second, second.root)
}

function rootsFromPath(
  path: readonly Uint8Array[],
  firstLast: number,
  secondLast: number,
): { first: Uint8Array; second: Uint8Array } | undefined {
  let [at, last] = [firstLast, secondLast]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  const [start, ...siblings] = path
  if (!start) return undefined
  let [first, second] = [start, start]
  for (const sibling of siblings) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      first = nodeHash(sibling, first)
      second = nodeHash(sibling, second)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      second = nodeHash(second, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? { first, second } : undefined
}

function isPowerOfTwo(size: number): boolean {
  return size === 1 || splitOf(size) * 2 === size
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
