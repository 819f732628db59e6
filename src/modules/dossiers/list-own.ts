import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import type { DossiersTables } from './tables.ts'
import { linesOf } from './view-line.ts'
import { DossierLine } from './views.ts'

export const ListedDossiers = Type.Array(DossierLine)

/** What the person submitted, or what was submitted for them; newest first. */
export async function listOwn(call: Call): Promise<Static<typeof ListedDossiers>> {
  const { id, personId } = call.actor
  const rows = await tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where((row) =>
      row.or([row('submitter_user', '=', id), ...(personId === null ? [] : [row('subject_person', '=', personId)])]),
    )
    .orderBy('submitted_at', 'desc')
    .limit(100)
    .execute()
  return await linesOf(
    call,
    rows.map(({ facts }) => facts),
  )
}
