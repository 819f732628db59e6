import { Type } from 'typebox'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { organisationKeyOwner, signatureAppearance, signPdf } from '#modules/signatures'
import type { PaperRow } from '../tables.ts'
import { archivePaper } from './archive-paper.ts'
import { attemptToSign } from './attempt-to-sign.ts'
import type { PaperFacts } from './issue-paper.ts'
import { lockPaper } from './paper-store.ts'
import { boxOfField, FIELDS, readPaperToSeal } from './prepare-paper.ts'

/** The signature of the organisation, over a third of the person's: what the clerk asked for, after the person has signed. */
export const sealPaper = defineJob({
  name: 'dossiers/seal-paper',
  data: Type.Object({ paperId: Uuid }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (paper?.stage !== 'awaiting-seal' || paper.sealed_by === null) return
    const isSealed = await attemptToSign(call, paper, () => signByOrganisation(call, paper))
    if (isSealed && paper.form === 'result') await enqueue(call.tx, archivePaper, { paperId })
  },
})

/** The clerk may have had a paper sealed before the person's signature was made: now it can be. */
export async function sealWhereAsked(call: Call, { id, sealed_by: clerk }: PaperRow): Promise<void> {
  if (clerk !== null) await enqueue(call.tx, sealPaper, { paperId: id })
}

async function signByOrganisation(call: Call, paper: PaperRow): Promise<Uint8Array> {
  const pdf = await readPaperToSeal(paper)
  const owner = organisationKeyOwner(paper.organisation)
  const box = boxOfField(pdf, FIELDS.organisation)
  const { name } = (paper.facts as PaperFacts).issuer
  return await signPdf(call, {
    pdf,
    as: owner,
    document: `paper:${paper.id}`,
    requestedBy: paper.sealed_by!,
    field: FIELDS.organisation,
    // The last signature: whoever verifies needs nothing but the file.
    level: 'LT',
    ...(box && { appearance: await signatureAppearance(call, { owner, size: box, name }) }),
  })
}
