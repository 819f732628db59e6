import type { Call } from '#kernel/operations.ts'
import { getContact } from '#modules/identity'
import { officialKeyOwner, organisationKeyOwner, signatureAppearance, signPdf } from '#modules/signatures'
import type { PaperRow } from '../tables.ts'
import type { PaperFacts } from './issue-paper.ts'
import { boxOfField, FIELDS, preparePaper, readPaperToSeal } from './prepare-paper.ts'

/** With the key of the official whose deed the paper is, in whose place that may be. */
export async function signByPerson(call: Call, paper: PaperRow): Promise<Uint8Array> {
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
    // Applicants get it before the seal: whoever verifies it needs nothing but the file.
    level: 'LT',
    ...(box && { appearance: await signatureAppearance(call, { owner, size: box, name }) }),
    ...(standingIn && { reason: `${standingIn.authority} ${standingIn.principal}` }),
  })
}

/** Over a third of the person's signature: what the clerk asked for. */
export async function signByOrganisation(call: Call, paper: PaperRow): Promise<Uint8Array> {
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
    level: 'LT',
    ...(box && { appearance: await signatureAppearance(call, { owner, size: box, name }) }),
  })
}
