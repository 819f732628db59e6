import { Problem } from '#kernel/errors.ts'
import type { Call } from '#kernel/operations.ts'
import { isSigningConnected } from '#modules/signatures'
import { errors } from '../errors.ts'
import type { PaperRow } from '../tables.ts'
import { advancePaper, subjectOf } from './advance-paper.ts'
import { updatePaper } from './paper-store.ts'

/** Moves the paper on with what was signed; or keeps why it could not be signed. Returns whether it was. */
export async function attemptToSign(call: Call, paper: PaperRow, sign: () => Promise<Uint8Array>): Promise<boolean> {
  const problem = isSigningConnected()
    ? await problemOf(async () => advancePaper(call, paper, await sign()))
    : errors.problem('signing-not-connected')
  if (problem === undefined) return true
  const { code, text } = problem
  await updatePaper(call.tx, paper.id, { fault: { code, ...text } })
  call.note({ ...subjectOf(paper), detail: { paper: paper.id, form: paper.form, error: code } })
  return false
}

/** What goes away by itself is tried again by the job; all else waits for a person, who finds it in the list of papers to sign. */
async function problemOf(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return error
    throw error
  }
}
