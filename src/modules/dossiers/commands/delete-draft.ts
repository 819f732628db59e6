import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Empty, Uuid } from '#kernel/schemas.ts'
import { deleteDraftRow, lockDraft } from '../draft-store.ts'
import { permissions } from '../permissions.ts'

export const deleteDraft = command({
  name: 'dossiers/delete-draft',
  summary: { vi: 'Xóa hồ sơ đang soạn', en: 'Delete a draft' },
  permission: permissions['prepare-dossiers'],
  audit: 'draft-deleted',
  input: Type.Object({ draftId: Uuid }),
  output: Empty,
  async run(call, { draftId }) {
    await lockDraft(call, draftId)
    await deleteDraftRow(call.tx, draftId)
    return {}
  },
})
