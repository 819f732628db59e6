import { enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import type { PaperRow } from '../tables.ts'
import { drawPaperNumber, numberOf } from './issue-paper.ts'
import { updatePaper } from './paper-store.ts'
import { sealPaper } from './seal-paper.ts'

/** The deed of the clerk: number and date for what has none yet, and the seal as soon as the person has signed. */
export async function askForSeal(call: Call, paper: PaperRow): Promise<void> {
  const serial = paper.number === null ? await drawPaperNumber(call, paper) : paper.serial
  await updatePaper(call.tx, paper.id, {
    sealed_by: call.actor.id,
    serial,
    fault: null,
    ...(paper.number === null && { number: numberOf(paper.form, serial!), numbered_at: call.now }),
  })
  if (paper.stage === 'awaiting-seal') await enqueue(call.tx, sealPaper, { paperId: paper.id })
}
