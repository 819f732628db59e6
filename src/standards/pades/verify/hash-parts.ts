import { createHash } from 'node:crypto'
import type { Digest } from '../../certificates/signature-algorithms.ts'

export type Parts = readonly [Uint8Array, Uint8Array]

/**
 * SHA-256 of what each signature covers. They all begin with the same bytes: in the order of the file, 500 signatures cost one
 * pass over it instead of 500.
 */
export function hashAllParts(bytes: Uint8Array, all: readonly Parts[]): ReadonlyMap<Parts, Uint8Array> {
  const running = createHash('sha256')
  let at = 0
  const digests = new Map<Parts, Uint8Array>()
  for (const parts of all.toSorted(([a], [b]) => a.length - b.length)) {
    running.update(bytes.subarray(at, parts[0].length))
    at = parts[0].length
    digests.set(parts, running.copy().update(parts[1]).digest())
  }
  return digests
}

export function hashParts([head, tail]: Parts, digest: Digest): Uint8Array {
  return createHash(digest).update(head).update(tail).digest()
}
