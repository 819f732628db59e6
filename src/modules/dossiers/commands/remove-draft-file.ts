import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText, Uuid } from '#kernel/schemas.ts'
import { deleteDraftFile, lockDraft, readDraft } from '../draft-store.ts'
import { permissions } from '../permissions.ts'
import { viewDraft } from '../view-draft.ts'
import { DraftView } from '../views.ts'

export const removeDraftFile = command({
  name: 'dossiers/remove-draft-file',
  summary: { vi: 'Bỏ tệp khỏi hồ sơ đang soạn', en: 'Remove a file from a draft' },
  permission: permissions['prepare-dossiers'],
  audit: 'draft-file-removed',
  input: Type.Object({ draftId: Uuid, partCode: ShortText, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  output: DraftView,
  async run(call, { draftId, ...file }) {
    await lockDraft(call, draftId)
    await deleteDraftFile(call.tx, draftId, file)
    return await viewDraft(call, await readDraft(call, draftId))
  },
})
