import type { Static } from 'typebox'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { isApplicant, isOfOrganisation } from './access.ts'
import { errors } from './errors.ts'
import type { AttachedFile, Dossier } from './history.ts'
import { PAPER_TITLES } from './papers/paper-titles.ts'
import type { DossiersTables, PaperForm, PaperRow } from './tables.ts'
import type { PaperView } from './views.ts'

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

// The control slip goes with the dossier inside the agency; its applicant follows the timeline.
const INTERNAL_PAPERS: ReadonlySet<PaperForm> = new Set(['06', '07'])

export async function listPapers(
  tx: Tx,
  dossierId: string,
  reader: 'applicant' | 'office',
): Promise<Static<typeof PaperView>[]> {
  const rows = await tables(tx)
    .selectFrom('dossiers.paper')
    .select(['id', 'form', 'issued_at', 'code', 'number', 'stage', 'content'])
    .where('dossier_id', '=', dossierId)
    .orderBy('issued_at')
    .execute()
  return rows
    .filter(({ form }) => reader === 'office' || !INTERNAL_PAPERS.has(form))
    .map(({ id, form, issued_at, code, number, stage, content }) => ({
      paperId: id,
      form,
      title: PAPER_TITLES[form],
      issuedAt: issued_at.toString(),
      code,
      number,
      stage,
      isSigned: content !== null,
    }))
}

/** Form 01 of the dossier; undefined while its due time is not known. */
export async function findReceipt(tx: Tx, dossierId: string) {
  return await tables(tx)
    .selectFrom('dossiers.paper')
    .select('serial')
    .where('dossier_id', '=', dossierId)
    .where('form', '=', '01')
    .executeTakeFirst()
}

export async function readPaper(
  call: Call,
  { dossierId, paperId }: { dossierId: string; paperId: string },
): Promise<Pick<PaperRow, 'form' | 'facts' | 'stage' | 'content'>> {
  const dossier = await readDossier(call, dossierId)
  const paper = await tables(call.tx)
    .selectFrom('dossiers.paper')
    .select(['form', 'facts', 'stage', 'content', 'number'])
    .where('id', '=', paperId)
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirst()
  if (!paper || (INTERNAL_PAPERS.has(paper.form) && !isOfOrganisation(dossier, call.actor)))
    throw errors.problem('paper-not-found')
  // Drawn unsigned, a result bears the number that the clerk gave it.
  return { ...paper, facts: { ...paper.facts, number: paper.number ?? paper.facts['number'] } }
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
