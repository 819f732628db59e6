import { auditText } from '#kernel/audit.ts'
import { getAuditPaths } from '#kernel/audit-tree.ts'
import { hash } from 'node:crypto'
import { listAuditEntriesAbout, listAuditEntriesAt, type ListedAuditEntry } from '#kernel/list-audit-entries.ts'
import type { Call } from '#kernel/operations.ts'
import { errors } from '../errors.ts'
import { eventDigestsOf } from './event-digests.ts'
import { writeProof, type ProofFile } from './proof-file.ts'
import { findRootOver, type AuditRoot } from './queries.ts'
import { readStatement } from './root-statement.ts'
import { knownValidation } from './validation-data.ts'

export type EntriesToProve = {
  readonly positions: readonly number[]
  /** Texts that the entries name by digest (`event-digests.ts`) and the proof shall disclose. */
  readonly events?: readonly string[]
}

/**
 * A proof file for entries by their positions. Who may have it is for the caller: it discloses the entries. Throws
 * `entries-not-signed-yet` for those of the last seconds.
 */
export async function proveEntries(
  { tx }: Pick<Call, 'tx'>,
  { positions, events = [] }: EntriesToProve,
): Promise<Uint8Array> {
  const entries = await listAuditEntriesAt(tx, positions)
  if (entries.length === 0 || entries.length < new Set(positions).size) throw errors.problem('audit-entry-missing')
  const ordered = entries.map(({ position }) => position)
  // The first that covers all: its time-stamp is the nearest to what happened.
  const root = await findRootOver(tx, ordered.at(-1)!)
  if (!root) throw errors.problem('entries-not-signed-yet')
  const paths = await getAuditPaths(tx, ordered, root.size)
  const named = new Set(entries.flatMap(({ entry }) => eventDigestsOf(entry.detail)))
  return writeProof({
    format: 'sen-proof',
    version: 1,
    says: sentences(root, entries.length),
    statement: root.statement.toString('base64'),
    signature: root.cms.toString('base64'),
    entries: entries.map(({ position, entry }, at) => ({
      position,
      text: auditText(entry),
      path: paths[at]!.map((sibling) => Buffer.from(sibling).toString('hex')),
    })),
    attachments: events.map(attachmentOf).filter(({ sha256 }) => named.has(sha256)),
    validation: knownValidation(),
  })
}

export type SubjectToProve = {
  /** As audit entries name it: `dossier:0198…`. */
  readonly subject: string
  readonly events?: readonly string[]
}

/**
 * A proof of the whole history of a subject: every deed about it whose entry carries the digests of its history events, and those
 * events that the caller discloses. Throws `audit-entry-missing` when there is none, `entries-not-signed-yet` for a deed just done.
 */
export async function proveSubject(call: Pick<Call, 'tx'>, { subject, events }: SubjectToProve): Promise<Uint8Array> {
  const about = await listAuditEntriesAbout(call.tx, subject)
  const deeds = about.filter(({ entry }) => entry.outcome === 'done' && eventDigestsOf(entry.detail).length > 0)
  return await proveEntries(call, { positions: positionsOf(deeds), ...(events && { events }) })
}

/** Throws for an entry that still waits for the sealer. */
export function positionsOf(entries: readonly ListedAuditEntry[]): number[] {
  return entries.map(({ position }) => {
    if (position === null) throw errors.problem('entries-not-signed-yet')
    return position
  })
}

function attachmentOf(text: string): ProofFile['attachments'][number] {
  return { sha256: hash('sha256', text), text }
}

function sentences({ size, statement }: AuditRoot, count: number): ProofFile['says'] {
  const platform = readStatement(statement)?.platform ?? ''
  return {
    vi: `${count} bản ghi trong tệp này có nguyên văn trong nhật ký kiểm toán của ${platform}, thuộc ${size} bản ghi đầu tiên mà nền tảng đã ký số và đóng dấu thời gian. Kiểm tra bằng "npx sen verify", tại trang Kiểm tra chữ ký, hoặc bằng openssl theo docs/evidence.md.`,
    en: `Entries in this file: ${count}. Each stands word for word in the audit log of ${platform}, among the first ${size} entries, which the platform has signed and had time-stamped. Check with "npx sen verify", on the page for verifying signatures, or with openssl as docs/evidence.md shows.`,
  }
}
