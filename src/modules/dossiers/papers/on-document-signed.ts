import { subscribe } from '#kernel/events.ts'
import { documentSigned, findSignedDocument } from '#modules/signatures'
import { advancePaper } from './advance-paper.ts'
import { lockPaper, updatePaper } from './paper-store.ts'
import { goOn } from './sign-paper.ts'

/** What a signing session at somebody's desk is for. */
export const SIGN_AT_DESK = 'dossiers/sign-paper-at-desk'
export const SEAL_AT_DESK = 'dossiers/seal-paper-at-desk'

const STAGE_OF: Readonly<Record<string, string>> = {
  [SIGN_AT_DESK]: 'awaiting-signature',
  [SEAL_AT_DESK]: 'awaiting-seal',
}

/** Somebody signed a paper with a device at their own desk; the signature was checked when it came in. */
export const onDocumentSigned = subscribe({
  event: documentSigned,
  name: 'dossiers/on-document-signed',
  async handle(call, { sessionId, purpose, document }) {
    if (STAGE_OF[purpose] === undefined) return
    const paper = await lockPaper(call.tx, document.replace(/^paper:/, ''))
    const signed = await findSignedDocument(call, sessionId)
    if (!paper || !signed || paper.stage !== STAGE_OF[purpose]) return
    if (purpose === SEAL_AT_DESK) await updatePaper(call.tx, paper.id, { sealed_by: signed.requestedBy })
    await advancePaper(call, paper, signed.pdf)
    await goOn(call, paper)
  },
})
