import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText, Uuid } from '#kernel/schemas.ts'
import { filesForParts } from '../attachments.ts'
import { insertDraftFile, lockDraft, readDraft } from '../draft-store.ts'
import { permissions } from '../permissions.ts'
import { viewDraft } from '../view-draft.ts'
import { DraftView } from '../views.ts'

export const attachDraftFile = command({
  name: 'dossiers/attach-draft-file',
  summary: { vi: 'Đính kèm tệp vào hồ sơ đang soạn', en: 'Attach a stored file to a part of a draft' },
  permission: permissions['prepare-dossiers'],
  audit: 'draft-file-attached',
  input: Type.Object({
    draftId: Uuid,
    partCode: ShortText,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    name: ShortText,
  }),
  output: DraftView,
  async run(call, { draftId, ...named }) {
    const draft = await lockDraft(call, draftId)
    const procedure = { code: draft.procedure_code, version: draft.procedure_version, case: draft.case_code }
    for (const file of await filesForParts(call, procedure, [named])) await insertDraftFile(call.tx, draftId, file)
    return await viewDraft(call, await readDraft(call, draftId))
  },
})
