import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { AuditNote } from '#kernel/operations.ts'
import type { RecordedEvent } from './history.ts'

/** The text of an event whose digest stands in the audit log: whoever has it can show that this is what was recorded. */
export function eventText(event: RecordedEvent): string {
  return canonicalJson(event)
}

/** What the audit entry of a deed says of the events that it wrote: `event-3`, and the SHA-256 of its text. */
export function digestsOfEvents(history: readonly RecordedEvent[]): NonNullable<AuditNote['detail']> {
  return Object.fromEntries(
    history.map((event) => [`event-${event.sequence}`, createHash('sha256').update(eventText(event)).digest('hex')]),
  )
}
