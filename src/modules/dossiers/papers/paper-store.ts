import type { Updateable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { DossiersTables, PaperRow } from '../tables.ts'

const tables = tablesOf<DossiersTables>

export async function insertPaper(tx: Tx, row: PaperRow): Promise<void> {
  await tables(tx).insertInto('dossiers.paper').values(row).execute()
}

export async function lockPaper(tx: Tx, id: string): Promise<PaperRow | undefined> {
  return await tables(tx).selectFrom('dossiers.paper').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Locks the papers that an organisation issued on a dossier and that nobody has had sealed yet, oldest first. */
export async function lockUnsealedPapers(
  tx: Tx,
  { dossierId, organisation }: { readonly dossierId: string; readonly organisation: string | null },
): Promise<PaperRow[]> {
  return await tables(tx)
    .selectFrom('dossiers.paper')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('organisation', '=', organisation)
    .where('sealed_by', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function updatePaper(
  tx: Tx,
  id: string,
  change: Updateable<DossiersTables['dossiers.paper']>,
): Promise<void> {
  await tables(tx).updateTable('dossiers.paper').set(change).where('id', '=', id).execute()
}
