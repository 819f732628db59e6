import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { getContact } from '#modules/identity'
import { officialKeyOwner, signatureAppearance, signPdf } from '#modules/signatures'
import type { PaperRow } from '../tables.ts'
import { attemptToSign } from './attempt-to-sign.ts'
import { lockPaper } from './paper-store.ts'
import { boxOfField, FIELDS, preparePaper } from './prepare-paper.ts'
import { sealWhereAsked } from './seal-paper.ts'

/** Signs with the key of the official whose deed the paper is, then enters the number where it is known. */
export const signPaper = defineJob({
  name: 'dossiers/sign-paper',
  data: Type.Object({ paperId: Uuid }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (paper?.stage !== 'awaiting-signature') return
    if (await attemptToSign(call, paper, () => signByPerson(call, paper))) await sealWhereAsked(call, paper)
  },
})

async function signByPerson(call: Call, paper: PaperRow): Promise<Uint8Array> {
  const signer = paper.signer!
  const owner = await officialKeyOwner(call, signer, paper.organisation)
  const pdf = await preparePaper(paper)
  const box = boxOfField(pdf, FIELDS.person)
  const { name } = await getContact(call, signer)
  const standingIn = paper.standing_in ?? undefined
  return await signPdf(call, {
    pdf,
    as: owner,
    document: `paper:${paper.id}`,
    requestedBy: signer,
    delegation: standingIn,
    field: FIELDS.person,
    ...(box && { appearance: await signatureAppearance(call, { owner, size: box, name }) }),
    ...(standingIn && { reason: `${standingIn.authority} ${standingIn.principal}` }),
  })
}
