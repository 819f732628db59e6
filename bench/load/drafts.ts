import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { attachDraftFile, openDraft, saveDraft, recordUpload } from '#modules/dossiers'
import { drawPortrait } from '../../scripts/seed/draw-portrait.ts'
import type { Applicant } from './applicants.ts'

export type ReadyDraft = { readonly draftId: string; readonly cookie: string }

/** So many drafts up to the check page: one of each applicant through the operations, the others copied from it. */
export async function prepareDrafts(
  platform: Platform,
  applicants: readonly Applicant[],
  count: number,
): Promise<ReadyDraft[]> {
  const originals = await Promise.all(applicants.map((applicant) => prepareDraft(platform, applicant)))
  const drafts: ReadyDraft[] = []
  for (let index = 0; index < count; index++) {
    const owner = index % applicants.length
    const draftId = randomUUIDv7()
    await copyDraft(platform, originals[owner]!, draftId)
    drafts.push({ draftId, cookie: applicants[owner]!.cookie })
  }
  return drafts
}

/** An exchange of a driving licence with everything but the submission. */
export async function prepareDraft(platform: Platform, applicant: Applicant): Promise<string> {
  const request = { actor: applicant.actor, requestId: 'bench', language: 'vi' } as const
  const { draftId } = await beginDraft(platform, applicant)
  const { sha256 } = await platform.files.store(
    platform.database,
    Readable.from([drawPortrait(1)]),
    { maximumBytes: 1_000_000, accepted: ['image/png'] },
    platform.clock.now(),
  )
  await recordUpload(platform.database, { sha256, uploadedBy: applicant.actor.id, at: platform.clock.now() })
  const portrait = { draftId, partCode: 'portrait', sha256, name: 'anh-chan-dung.png' }
  await runOperation(platform, attachDraftFile, request, portrait)
  await runOperation(platform, saveDraft, request, { draftId, answers: { delivery: 'desk', declaration: true } })
  return draftId
}

/** A draft with nothing answered yet. */
export async function beginDraft(platform: Platform, { actor }: Applicant): Promise<{ readonly draftId: string }> {
  const request = { actor, requestId: 'bench', language: 'vi' } as const
  return await runOperation(platform, openDraft, request, { procedureCode: '3.000347', case: 'expiring' })
}

async function copyDraft({ database }: Platform, original: string, copy: string): Promise<void> {
  await sql`
    insert into dossiers.draft
    select (jsonb_populate_record(draft, jsonb_build_object('id', ${copy}::text))).*
    from dossiers.draft where id = ${original}`.execute(database)
  await sql`
    insert into dossiers.draft_file
    select (jsonb_populate_record(draft_file, jsonb_build_object('draft_id', ${copy}::text))).*
    from dossiers.draft_file where draft_id = ${original}`.execute(database)
}
