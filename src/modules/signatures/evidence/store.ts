import { sql } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { SignaturesTables } from '../tables.ts'
import { findLatestRoot, type AuditRoot } from './queries.ts'

/** Held while a root is put behind the one before, and while the witness file grows. */
const LOCK = 727_004

export async function lockRoots(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}

/** False when another process has made one meanwhile: the statement then names the wrong root before. */
export async function insertRoot(tx: Tx, root: AuditRoot, previousSize: number): Promise<boolean> {
  await lockRoots(tx)
  const latest = await findLatestRoot(tx)
  if ((latest?.size ?? 0) !== previousSize) return false
  await tablesOf<SignaturesTables>(tx).insertInto('signatures.audit_root').values(root).execute()
  return true
}
