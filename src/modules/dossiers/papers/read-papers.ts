import type { Static } from 'typebox'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { isOfOrganisation } from '../access.ts'
import { errors } from '../errors.ts'
import { readDossier } from '../queries.ts'
import type { DossiersTables, PaperForm, PaperRow } from '../tables.ts'
import type { PaperView } from '../views.ts'
import { PAPER_TITLES } from './paper-titles.ts'

const tables = tablesOf<DossiersTables>

// The control slip goes with the dossier inside the agency; its applicant follows the timeline.
const INTERNAL_PAPERS: ReadonlySet<PaperForm> = new Set(['06', '07'])

export async function listPapers(
  tx: Tx,
  dossierId: string,
  reader: 'applicant' | 'office',
): Promise<Static<typeof PaperView>[]> {
  const rows = await papers(tx).where('dossier_id', '=', dossierId).orderBy('issued_at').execute()
  return rows.filter(({ form }) => reader === 'office' || !INTERNAL_PAPERS.has(form)).map(viewOf)
}

const SHOWN_REGISTERS = 50

/** The newest signed registers of one's own organisation. */
export async function listRegisters({ tx, actor }: Call): Promise<Static<typeof PaperView>[]> {
  const rows = await papers(tx)
    .where('dossier_id', 'is', null)
    .where('organisation', '=', actor.organisation ?? '')
    .orderBy('issued_at', 'desc')
    .limit(SHOWN_REGISTERS)
    .execute()
  return rows.map(viewOf)
}

function papers(tx: Tx) {
  return tables(tx)
    .selectFrom('dossiers.paper')
    .select(['id', 'form', 'issued_at', 'code', 'number', 'stage', 'content'])
}

function viewOf({
  id,
  form,
  issued_at,
  code,
  number,
  stage,
  content,
}: Pick<PaperRow, 'id' | 'form' | 'issued_at' | 'code' | 'number' | 'stage' | 'content'>): Static<typeof PaperView> {
  const isSigned = content !== null
  return { paperId: id, form, title: PAPER_TITLES[form], issuedAt: issued_at.toString(), code, number, stage, isSigned }
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

type ReadPaper = Pick<PaperRow, 'form' | 'facts' | 'stage' | 'content'>

export async function readPaper(
  call: Call,
  { dossierId, paperId }: { readonly dossierId: string; readonly paperId: string },
): Promise<ReadPaper> {
  const dossier = await readDossier(call, dossierId)
  const paper = await findPaper(call.tx, paperId)
  if (paper?.dossier_id !== dossier.id) throw errors.problem('paper-not-found')
  if (INTERNAL_PAPERS.has(paper.form) && !isOfOrganisation(dossier, call.actor)) throw errors.problem('paper-not-found')
  return readable(paper)
}

/** Another organisation's register does not exist. */
export async function readRegister(call: Call, paperId: string): Promise<ReadPaper> {
  call.note({ subject: `paper:${paperId}` })
  const paper = await findPaper(call.tx, paperId)
  if (paper?.dossier_id !== null || paper.organisation !== call.actor.organisation)
    throw errors.problem('paper-not-found')
  return readable(paper)
}

async function findPaper(tx: Tx, id: string): Promise<PaperRow | undefined> {
  return await tables(tx).selectFrom('dossiers.paper').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Drawn unsigned, a result bears the number that the clerk gave it. */
function readable({ form, facts, stage, content, number }: PaperRow): ReadPaper {
  return { form, stage, content, facts: { ...facts, number: number ?? facts['number'] } }
}
