import type { Call } from '#kernel/operations.ts'
import { thePapers } from '../connect-papers.ts'
import { insertUpload } from '../store.ts'
import type { PaperRow } from '../tables.ts'
import { updatePaper } from './paper-store.ts'
import { enterNumber, isNumberedWithSeal } from './prepare-paper.ts'

/** Keeps what was just signed and moves the paper on; the number follows the signature of the person. */
export async function advancePaper(call: Call, paper: PaperRow, signed: Uint8Array): Promise<void> {
  if (paper.stage !== 'awaiting-signature') return await keepContent(call, paper, { stage: 'sealed', pdf: signed })
  const pdf = isNumberedWithSeal(paper) ? signed : await enterNumber(signed, paper)
  await keepContent(call, paper, { stage: 'awaiting-seal', pdf })
}

/** The content before goes with the next deletion of unused files, since all of it stands in the new one. */
export async function keepContent(
  call: Call,
  paper: PaperRow,
  { stage, pdf }: { readonly stage: PaperRow['stage']; readonly pdf: Uint8Array },
): Promise<void> {
  const { sha256 } = await thePapers().files.keep(call.tx, pdf, 'application/pdf', call.now)
  await updatePaper(call.tx, paper.id, { stage, content: sha256, fault: null })
  if (paper.content !== null)
    await insertUpload(call.tx, { sha256: paper.content, uploadedBy: `paper:${paper.id}`, at: call.now })
  call.note({ ...subjectOf(paper), detail: { paper: paper.id, form: paper.form, stage, content: sha256 } })
}

export function subjectOf({ id, dossier_id: dossierId }: PaperRow): { readonly subject: string } {
  return { subject: dossierId === null ? `paper:${id}` : `dossier:${dossierId}` }
}
