import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { organisationKeyOwner, signatureAppearance, signPdf } from '#modules/signatures'
import type { PaperRow } from '../tables.ts'
import { attemptToSign } from './attempt-to-sign.ts'
import type { PaperFacts } from './issue-paper.ts'
import { lockPaper } from './paper-store.ts'
import { boxOfField, enterNumber, FIELDS, isNumberedWithSeal, readPaperContent } from './prepare-paper.ts'

/** The signature of the organisation, over a third of the person's: what the clerk asked for, after the person has signed. */
export const sealPaper = defineJob({
  name: 'dossiers/seal-paper',
  data: Type.Object({ paperId: Uuid }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (paper?.stage !== 'awaiting-seal' || paper.sealed_by === null) return
    await attemptToSign(call, paper, 'sealed', async () => {
      const signed = await readPaperContent(paper)
      return await signByOrganisation(
        call,
        paper,
        isNumberedWithSeal(paper) ? await enterNumber(signed, paper) : signed,
      )
    })
  },
})

async function signByOrganisation(call: Call, paper: PaperRow, pdf: Uint8Array): Promise<Uint8Array> {
  const owner = organisationKeyOwner(paper.organisation)
  const box = boxOfField(pdf, FIELDS.organisation)
  const { name } = (paper.facts as PaperFacts).issuer
  return await signPdf(call, {
    pdf,
    as: owner,
    document: `paper:${paper.id}`,
    requestedBy: paper.sealed_by!,
    field: FIELDS.organisation,
    ...(box && { appearance: await signatureAppearance(call, { owner, size: box, name }) }),
  })
}
