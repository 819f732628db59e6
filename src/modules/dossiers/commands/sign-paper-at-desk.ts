import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { officialKeyOwner, openSigningSession } from '#modules/signatures'
import { errors } from '../errors.ts'
import { SIGN_AT_DESK } from '../papers/on-document-signed.ts'
import { lockPaper } from '../papers/paper-store.ts'
import { FIELDS, preparePaper } from '../papers/prepare-paper.ts'
import { permissions } from '../permissions.ts'

export const signPaperAtDesk = command({
  name: 'dossiers/sign-paper-at-desk',
  summary: {
    vi: 'Ký số giấy tờ bằng thiết bị tại máy của mình',
    en: 'Sign a paper with a device at one’s own desk',
  },
  permission: permissions['sign-papers'],
  audit: 'paper-handed-out-to-sign',
  input: Type.Object({ paperId: Uuid }),
  output: Type.Object({ sessionId: Type.String() }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (!paper || paper.signer !== call.actor.id || paper.stage !== 'awaiting-signature')
      throw errors.problem('paper-not-found')
    call.note({ subject: `paper:${paperId}` })
    const sessionId = await openSigningSession(call, {
      pdf: await preparePaper(paper),
      as: await officialKeyOwner(call, paper.signer, paper.organisation),
      document: `paper:${paperId}`,
      requestedBy: call.actor.id,
      delegation: paper.standing_in ?? undefined,
      field: FIELDS.person,
      purpose: SIGN_AT_DESK,
    })
    return { sessionId }
  },
})
