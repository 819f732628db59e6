import { sql } from 'kysely'
import type { Call } from '#kernel/operations.ts'
import { findRules, getProcedureVersion, uploadWayOf } from '#modules/procedures'
import { errors } from './errors.ts'
import type { AttachedFile, Submission } from './history.ts'

export type NamedFile = { readonly partCode: string; readonly sha256: string; readonly name: string }

/** The stored files that somebody names for parts of the procedure, each held to what its part takes. */
export async function filesForParts(
  call: Call,
  procedure: Omit<Submission['procedure'], 'case'> & { readonly case: string | null },
  named: readonly NamedFile[],
): Promise<AttachedFile[]> {
  return await Promise.all(named.map((file) => fileForPart(call, procedure, file)))
}

async function fileForPart(
  call: Call,
  procedure: { readonly code: string; readonly version: number; readonly case: string | null },
  { partCode, sha256, name }: NamedFile,
): Promise<AttachedFile> {
  const version = getProcedureVersion(procedure.code, procedure.version)
  const parts = procedure.case === null ? version.parts : (findRules(version, procedure.case)?.parts ?? version.parts)
  const part = parts.find(({ code }) => code === partCode)
  const way = part && uploadWayOf(part)
  const { isAttachable, ...stored } = await readStored(call, sha256)
  if (!isAttachable) throw errors.problem('file-not-uploaded')
  if (!way?.mediaTypes.includes(stored.mediaType) || stored.bytes > way.maximumMegabytes * 1024 * 1024) {
    throw errors.problem('part-unknown')
  }
  return { partCode, sha256, name: baseName(name), ...stored }
}

/** A content belongs to those who sent it in: whoever only knows the digest of somebody else's attaches, and then reads, nothing. */
async function readStored({ tx, actor }: Call, sha256: string) {
  const { rows } = await sql<Pick<AttachedFile, 'mediaType' | 'bytes'> & { readonly isAttachable: boolean }>`
    select media_type as "mediaType", bytes, coalesce(
      (select bool_or(uploaded_by = ${actor.id}) from dossiers.upload where upload.sha256 = file.sha256), false) as "isAttachable"
    from kernel.file where sha256 = ${sha256} for share`.execute(tx)
  const [stored] = rows
  if (!stored) throw errors.problem('file-not-uploaded')
  return stored
}

/** Browsers of old send the whole path of the sender's disk. */
function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').slice(-200) || 'tep'
}
