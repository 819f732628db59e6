import type { AuditNote } from '#kernel/operations.ts'

const NAME = /^event-\d+$/
const DIGEST = /^[0-9a-f]{64}$/

/** The digests of the history events that a deed wrote, from the detail of its entry: `event-3` is the SHA-256 of the third. */
export function eventDigestsOf(detail: AuditNote['detail'] = {}): string[] {
  return Object.entries(detail).flatMap(([name, value]) =>
    NAME.test(name) && typeof value === 'string' && DIGEST.test(value) ? [value] : [],
  )
}
