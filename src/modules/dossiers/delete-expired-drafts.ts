import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import { deleteExpiredDrafts as deleteRows } from './draft-store.ts'

/** Drafts hold personal data of dossiers that never were; they go when their time is over (Law 91/2025/QH15). */
export const deleteExpiredDrafts = defineJob({
  name: 'dossiers/delete-expired-drafts',
  data: Type.Object({}),
  schedule: '30 2 * * *',
  async run(call) {
    call.note({ detail: { drafts: await deleteRows(call) } })
  },
})
