import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { SignaturesTables } from '../tables.ts'

export type AuditRoot = Selectable<SignaturesTables['signatures.audit_root']>

const tables = (database: Database) => database as unknown as Kysely<SignaturesTables>

export async function findLatestRoot(database: Database): Promise<AuditRoot | undefined> {
  return await tables(database)
    .selectFrom('signatures.audit_root')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function listRootsAfter(database: Database, size: number, limit: number): Promise<AuditRoot[]> {
  return await tables(database)
    .selectFrom('signatures.audit_root')
    .selectAll()
    .where('size', '>', size)
    .orderBy('size')
    .limit(limit)
    .execute()
}

/** The first that covers the entry at this position. */
export async function findRootOver(database: Database, position: number): Promise<AuditRoot | undefined> {
  return await tables(database)
    .selectFrom('signatures.audit_root')
    .selectAll()
    .where('size', '>=', position)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
}

/** Ascending. */
export async function listRootSizes(database: Database): Promise<number[]> {
  const rows = await tables(database).selectFrom('signatures.audit_root').select('size').orderBy('size').execute()
  return rows.map(({ size }) => size)
}
