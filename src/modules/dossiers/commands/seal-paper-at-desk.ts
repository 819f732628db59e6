import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { openSigningSession, organisationKeyOwner } from '#modules/signatures'
import { errors } from '../errors.ts'
import { numberPaper } from '../papers/ask-for-seal.ts'
import { SEAL_AT_DESK } from '../papers/on-document-signed.ts'
import { lockPaper } from '../papers/paper-store.ts'
import { FIELDS, readPaperToSeal } from '../papers/prepare-paper.ts'
import { permissions } from '../permissions.ts'

export const sealPaperAtDesk = command({
  name: 'dossiers/seal-paper-at-desk',
  summary: {
    vi: 'Ký số của cơ quan bằng thiết bị tại máy của văn thư',
    en: 'Seal a paper with a device at the clerk’s desk',
  },
  permission: permissions['seal-papers'],
  audit: 'paper-handed-out-to-seal',
  input: Type.Object({ paperId: Uuid }),
  output: Type.Object({ sessionId: Type.String() }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (!paper || paper.organisation !== call.actor.organisation) throw errors.problem('paper-not-found')
    if (paper.stage === 'awaiting-signature') throw errors.problem('paper-not-signed')
    if (paper.stage === 'sealed') throw errors.problem('paper-not-found')
    call.note({ subject: `paper:${paperId}` })
    const sessionId = await openSigningSession(call, {
      pdf: await readPaperToSeal(await numberPaper(call, paper)),
      as: organisationKeyOwner(paper.organisation),
      document: `paper:${paperId}`,
      requestedBy: call.actor.id,
      field: FIELDS.organisation,
      purpose: SEAL_AT_DESK,
    })
    return { sessionId }
  },
})
