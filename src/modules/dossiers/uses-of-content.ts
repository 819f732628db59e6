import { sql } from 'kysely'
import type { Tx } from '#kernel/database.ts'

type Before = { readonly before: Temporal.Instant }

/** Contents that came in before a moment and are neither known to belong to a dossier nor attached to a draft; the oldest first. */
export async function listUndecidedContents(
  tx: Tx,
  { before, limit }: Before & { readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from dossiers.upload
    where kept_at is null and uploaded_at < ${before}
      and not exists (select from dossiers.draft_file where draft_file.sha256 = upload.sha256)
    group by sha256 order by min(uploaded_at) limit ${limit}`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}

/**
 * Who needs a content. Takes its lock first: whoever attaches it reads the row with a lock of their own and is seen here, or comes
 * later and finds it gone. Drafts are asked before dossiers, because a submission turns the one into the other.
 */
export async function findUse(
  tx: Tx,
  { sha256, before }: Before & { readonly sha256: string },
): Promise<'recent' | 'draft' | 'dossier' | 'paper' | undefined> {
  await sql`select from kernel.file where sha256 = ${sha256} for update`.execute(tx)
  const isThere = async (query: ReturnType<typeof sql>) => (await query.execute(tx)).rows.length > 0
  if (await isThere(sql`select from dossiers.upload where sha256 = ${sha256} and uploaded_at >= ${before}`))
    return 'recent'
  if (await isThere(sql`select from kernel.file where sha256 = ${sha256} and stored_at >= ${before}`)) return 'recent'
  if (await isThere(sql`select from dossiers.draft_file where sha256 = ${sha256} limit 1`)) return 'draft'
  const inDossier = sql`select from dossiers.dossier
    where jsonb_path_query_array(facts, '$.files[*].sha256') @> jsonb_build_array(${sha256}::text) limit 1`
  if (await isThere(inDossier)) return 'dossier'
  return (await isThere(sql`select from dossiers.paper where content = ${sha256} limit 1`)) ? 'paper' : undefined
}
