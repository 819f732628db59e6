import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { RecordedEvent } from './history.ts'

const BEGINNING = Buffer.alloc(32)

/** Commits to a history up to its last event: SHA-256(hash before || SHA-256(event as canonical JSON)), from 32 zero bytes. */
export function historyHash(history: readonly RecordedEvent[], after: Buffer = BEGINNING): Buffer {
  return history.reduce((before, event) => joinHash(before, eventDigest(event)), after)
}

export function joinHash(before: Buffer, digest: Buffer): Buffer {
  return createHash('sha256').update(before).update(digest).digest()
}

/** An event that a reader may not see is replaced by this in a proof of the whole history. */
export function eventDigest(event: RecordedEvent): Buffer {
  return createHash('sha256').update(canonicalJson(event)).digest()
}
