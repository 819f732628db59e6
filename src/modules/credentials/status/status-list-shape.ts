import type { CredentialState } from '../tables.ts'

/** Places in one list: enough that a random one hides when it was taken, small enough to send (32 KB, hardly anything compressed). */
export const LIST_SIZE = 131_072
/** A list is left when half of its places are taken, so that a free random place is found at once. */
export const LIST_FULL = LIST_SIZE / 2
/** Two bits: suspension is not revocation (Token Status List section 7.1). */
export const STATUS_BITS = 2
export const STATUS_OF: Readonly<Record<CredentialState, number>> = { valid: 0, revoked: 1, suspended: 2 }
/** How long a list may be kept: how long a revoked licence may still pass at a verifier that just looked. */
export const LIST_KEPT_SECONDS = 60

export function statusListPath(number: number | ':number'): string {
  return `/credentials/status/${number}`
}
