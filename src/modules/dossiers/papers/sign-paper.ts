import { Type } from 'typebox'
import { Problem } from '#kernel/errors.ts'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { defineTimer, setTimer } from '#kernel/timers.ts'
import { isSigningConnected } from '#modules/signatures'
import { errors } from '../errors.ts'
import type { PaperRow } from '../tables.ts'
import { advancePaper, subjectOf } from './advance-paper.ts'
import { archivePaper } from './archive-paper.ts'
import { lockPaper, updatePaper } from './paper-store.ts'
import { signByOrganisation, signByPerson } from './sign-by.ts'

/** Makes the signature that the paper waits for: of the person, or after it and once the clerk has asked, of the organisation. */
export const signPaper = defineJob({
  name: 'dossiers/sign-paper',
  data: Type.Object({ paperId: Uuid }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (!paper || !awaitsSignature(paper)) return
    const problem = await attempt(call, paper)
    if (problem) await keepProblem(call, paper, problem)
    else await goOn(call, paper)
  },
})

function awaitsSignature({ stage, sealed_by: clerk }: PaperRow): boolean {
  return stage === 'awaiting-signature' || (stage === 'awaiting-seal' && clerk !== null)
}

async function attempt(call: Call, paper: PaperRow): Promise<Problem | undefined> {
  if (!isSigningConnected()) return errors.problem('signing-not-connected')
  const sign = paper.stage === 'awaiting-signature' ? signByPerson : signByOrganisation
  try {
    await advancePaper(call, paper, await sign(call, paper))
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.status !== 500) return error
    throw error
  }
}

/** The reason stands in the list of papers to sign, for a person to look at; what may pass by itself is tried again as well. */
async function keepProblem(call: Call, paper: PaperRow, { code, text, status }: Problem): Promise<void> {
  await updatePaper(call.tx, paper.id, { fault: { code, ...text } })
  call.note({ ...subjectOf(paper), detail: { paper: paper.id, form: paper.form, error: code } })
  if (status !== 503) return
  const fireAt = call.now.add({ minutes: MINUTES_BETWEEN })
  await setTimer(call, signingRetryDue, { subject: `paper:${paper.id}`, fireAt, payload: {} })
}

const MINUTES_BETWEEN = 2

export const signingRetryDue = defineTimer({
  name: 'dossiers/signing-retry-due',
  payload: Type.Object({}),
  fire: async (call, _payload, subject) =>
    await enqueue(call.tx, signPaper, { paperId: subject.replace(/^paper:/, '') }),
})

/** The clerk may have had a paper sealed before the person signed it: now it can be. A sealed result is archived. */
export async function goOn(call: Call, { id: paperId, stage, form, sealed_by: clerk }: PaperRow): Promise<void> {
  if (stage === 'awaiting-signature' && clerk !== null) await enqueue(call.tx, signPaper, { paperId })
  if (stage === 'awaiting-seal' && form === 'result') await enqueue(call.tx, archivePaper, { paperId })
}
