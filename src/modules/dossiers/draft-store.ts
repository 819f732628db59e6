import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { errors } from './errors.ts'
import type { AttachedFile } from './history.ts'
import { draftExpiry } from './legal-constants.ts'
import type { DossiersTables, DraftRow } from './tables.ts'

const tables = tablesOf<DossiersTables>

export type Draft = DraftRow & { readonly files: readonly AttachedFile[] }

type NewDraft = Pick<DraftRow, 'id' | 'person_id' | 'procedure_code' | 'procedure_version' | 'case_code' | 'provided'> &
  Partial<Pick<DraftRow, 'helper_user' | 'organisation' | 'consent'>>

export async function insertDraft(call: Call, draft: NewDraft): Promise<Draft> {
  const row: DraftRow = {
    owner_user: call.actor.id,
    helper_user: null,
    organisation: null,
    consent: null,
    answers: {},
    version: 1,
    created_at: call.now,
    updated_at: call.now,
    expires_at: draftExpiry(call.now),
    ...draft,
  }
  await tables(call.tx).insertInto('dossiers.draft').values(row).execute()
  return { ...row, files: [] }
}

/** Locks a draft of the actor's own; a helper's only while they act for the organisation in which they began it. */
export async function lockDraft(call: Call, draftId: string): Promise<Draft> {
  call.note({ subject: `draft:${draftId}` })
  const row = await ownDrafts(call).where('id', '=', draftId).forUpdate().executeTakeFirst()
  if (!row) throw errors.problem('draft-not-found')
  return { ...row, files: await filesOfDraft(call.tx, draftId) }
}

export async function readDraft(call: Call, draftId: string): Promise<Draft> {
  const row = await ownDrafts(call).where('id', '=', draftId).executeTakeFirst()
  if (!row) throw errors.problem('draft-not-found')
  return { ...row, files: await filesOfDraft(call.tx, draftId) }
}

export async function listDrafts(call: Call): Promise<DraftRow[]> {
  return await ownDrafts(call).orderBy('updated_at', 'desc').limit(50).execute()
}

function ownDrafts(call: Call) {
  const drafts = tables(call.tx)
    .selectFrom('dossiers.draft')
    .selectAll()
    .where('owner_user', '=', call.actor.id)
    .where('expires_at', '>', call.now)
  const { organisation } = call.actor
  return organisation === null
    ? drafts.where('organisation', 'is', null)
    : drafts.where('organisation', '=', organisation)
}

/** Keeps the changed members, counts the version up and puts off the expiry. */
export async function saveDraft(
  call: Call,
  draft: Draft,
  changes: Partial<Pick<DraftRow, 'answers' | 'provided' | 'case_code'>>,
): Promise<Draft> {
  const changed = { ...changes, version: draft.version + 1, updated_at: call.now, expires_at: draftExpiry(call.now) }
  await tables(call.tx).updateTable('dossiers.draft').set(changed).where('id', '=', draft.id).execute()
  return { ...draft, ...changed }
}

export async function deleteDraftRow(tx: Tx, draftId: string): Promise<void> {
  await tables(tx).deleteFrom('dossiers.draft').where('id', '=', draftId).execute()
}

export async function deleteExpiredDrafts({ tx, now }: Pick<Call, 'tx' | 'now'>): Promise<number> {
  const deleted = await tables(tx).deleteFrom('dossiers.draft').where('expires_at', '<=', now).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

export async function insertDraftFile(
  tx: Tx,
  draftId: string,
  { partCode, mediaType, ...file }: AttachedFile,
): Promise<void> {
  await tables(tx)
    .insertInto('dossiers.draft_file')
    .values({ draft_id: draftId, part_code: partCode, media_type: mediaType, ...file })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteDraftFile(
  tx: Tx,
  draftId: string,
  file: Pick<AttachedFile, 'partCode' | 'sha256'>,
): Promise<void> {
  await tables(tx)
    .deleteFrom('dossiers.draft_file')
    .where('draft_id', '=', draftId)
    .where('part_code', '=', file.partCode)
    .where('sha256', '=', file.sha256)
    .execute()
}

async function filesOfDraft(tx: Tx, draftId: string): Promise<AttachedFile[]> {
  return await tables(tx)
    .selectFrom('dossiers.draft_file')
    .select(['part_code as partCode', 'sha256', 'name', 'bytes', 'media_type as mediaType'])
    .where('draft_id', '=', draftId)
    .orderBy('part_code')
    .orderBy('name')
    .execute()
}
