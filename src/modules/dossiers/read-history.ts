import { tablesOf, type Tx } from '#kernel/database.ts'
import type { RecordedEvent } from './history.ts'
import type { DossiersTables } from './tables.ts'

export async function readHistory(tx: Tx, dossierId: string): Promise<RecordedEvent[]> {
  const rows = await tablesOf<DossiersTables>(tx)
    .selectFrom('dossiers.event')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.occurred_at.toString(),
    actor: { kind: row.actor_kind, id: row.actor_id, organisation: row.organisation },
    event: row.body,
  }))
}
