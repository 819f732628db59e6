import { Problem } from '#kernel/errors.ts'
import type { Call } from '#kernel/operations.ts'
import { isSigningConnected } from '#modules/signatures'
import { thePapers } from '../connect-papers.ts'
import { errors } from '../errors.ts'
import type { PaperRow, PaperStage } from '../tables.ts'
import { updatePaper } from './paper-store.ts'

/** Keeps what was signed and moves the paper on; or keeps why it could not be signed. Returns whether it was. */
export async function attemptToSign(
  call: Call,
  paper: PaperRow,
  next: PaperStage,
  sign: () => Promise<Uint8Array>,
): Promise<boolean> {
  call.note({
    subject: paper.dossier_id === null ? `paper:${paper.id}` : `dossier:${paper.dossier_id}`,
    detail: { paper: paper.id, form: paper.form },
  })
  const problem = isSigningConnected()
    ? await keepSigned(call, paper, { next, sign })
    : errors.problem('signing-not-connected')
  if (problem === undefined) return true
  const { code, text } = problem
  await updatePaper(call.tx, paper.id, { fault: { code, ...text } })
  call.note({ detail: { error: code } })
  return false
}

async function keepSigned(
  call: Call,
  paper: PaperRow,
  { next, sign }: { readonly next: PaperStage; readonly sign: () => Promise<Uint8Array> },
): Promise<Problem | undefined> {
  try {
    const signed = await sign()
    const { sha256 } = await thePapers().files.keep(call.tx, signed, 'application/pdf', call.now)
    await updatePaper(call.tx, paper.id, { stage: next, content: sha256, fault: null })
    call.note({ detail: { stage: next, content: sha256 } })
    return undefined
  } catch (error) {
    // What goes away by itself is tried again by the job; all else waits for a person, who finds it in the list of papers to sign.
    if (error instanceof Problem && error.status < 500) return error
    throw error
  }
}
