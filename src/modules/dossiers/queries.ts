import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { isApplicant, isOfOrganisation } from './access.ts'
import { errors } from './errors.ts'
import type { AttachedFile, Dossier } from './history.ts'
import type { DossiersTables } from './tables.ts'

const tables = tablesOf<DossiersTables>

/** A dossier for whoever may see it: its organisation or its applicant; for all others there is none. */
export async function readDossier(call: Call, dossierId: string): Promise<Dossier> {
  call.note({ subject: `dossier:${dossierId}` })
  const row = await tables(call.tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('id', '=', dossierId)
    .executeTakeFirst()
  const dossier = row?.facts
  if (!dossier || !(isOfOrganisation(dossier, call.actor) || isApplicant(dossier, call.actor)))
    throw errors.problem('dossier-not-found')
  return dossier
}

/** A file of a dossier that the reader may see. */
export async function readAttachment(
  call: Call,
  { dossierId, sha256 }: { dossierId: string; sha256: string },
): Promise<AttachedFile> {
  const file = (await readDossier(call, dossierId)).files.find((candidate) => candidate.sha256 === sha256)
  if (!file) throw errors.problem('paper-not-found')
  return file
}
