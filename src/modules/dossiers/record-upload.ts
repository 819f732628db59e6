import type { Database } from '#kernel/database.ts'
import { insertUpload } from './store.ts'

type Upload = { readonly sha256: string; readonly uploadedBy: string; readonly at: Temporal.Instant }

/**
 * Notes who sent in a content; whoever receives uploads calls it before telling anybody the digest. A function and no operation:
 * over the API anybody could claim the content of anybody.
 */
export async function recordUpload(database: Database, upload: Upload): Promise<void> {
  await database.transaction().execute((tx) => insertUpload(tx, upload))
}
