import type { AuditNote } from '#kernel/operations.ts'

const DIGESTS = /^[0-9a-f]{64}( [0-9a-f]{64})*$/

/** `history` in the detail of an entry: SHA-256 of each event that the deed wrote, hexadecimal, a space between two. */
export function digestsOfHistory(detail: AuditNote['detail']): string[] {
  const history = detail?.['history']
  return typeof history === 'string' && DIGESTS.test(history) ? history.split(' ') : []
}
