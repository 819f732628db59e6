import { enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import type { PaperRow } from '../tables.ts'
import { drawPaperNumber, numberOf } from './issue-paper.ts'
import { updatePaper } from './paper-store.ts'
import { signPaper } from './sign-paper.ts'

/** The deed of the clerk: number and date for what has none yet, and the seal as soon as the person has signed. */
export async function askForSeal(call: Call, paper: PaperRow): Promise<void> {
  await numberPaper(call, paper)
  await updatePaper(call.tx, paper.id, { sealed_by: call.actor.id, fault: null })
  if (paper.stage === 'awaiting-seal') await enqueue(call.tx, signPaper, { paperId: paper.id })
}

/** With number and date, which a result gets from the clerk. */
export async function numberPaper(call: Call, paper: PaperRow): Promise<PaperRow> {
  if (paper.number !== null) return paper
  const serial = await drawPaperNumber(call, paper)
  const numbered = { serial, number: numberOf(paper.form, serial), numbered_at: call.now }
  await updatePaper(call.tx, paper.id, numbered)
  return { ...paper, ...numbered }
}
