import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { thePapers } from './connect-papers.ts'
import { deleteUploads, keepUploads } from './store.ts'
import { findUse, listUndecidedContents } from './uses-of-content.ts'

/** As many as one transaction holds locks for; what is left over goes the next night. */
const BATCH = 1000

/**
 * Contents of drafts that were deleted, expired or replaced go the night after: nobody needs them any more (Law 91/2025/QH15).
 * What came in within a day stays, for it may be waiting on a page; what a draft or a dossier refers to stays, whoever sent it in.
 */
export const deleteUnusedFiles = defineJob({
  name: 'dossiers/delete-unused-files',
  data: Type.Object({}),
  // After the expired drafts, half an hour earlier.
  schedule: '0 3 * * *',
  async run(call) {
    let deleted = 0
    const before = call.now.subtract({ hours: 24 })
    for (const sha256 of await listUndecidedContents(call.tx, { before, limit: BATCH })) {
      if (await deleteUnlessUsed(call, sha256, before)) deleted += 1
    }
    call.note({ detail: { files: deleted } })
  },
})

async function deleteUnlessUsed({ tx, now }: Call, sha256: string, before: Temporal.Instant): Promise<boolean> {
  switch (await findUse(tx, { sha256, before })) {
    case 'dossier':
    case 'paper':
      await keepUploads(tx, { sha256, at: now })
      return false
    case 'draft':
    case 'recent':
      return false
    case undefined:
      await deleteUploads(tx, sha256)
      await thePapers().files.remove(tx, sha256)
      return true
  }
}
