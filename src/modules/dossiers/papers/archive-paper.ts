import { buffer } from 'node:stream/consumers'
import { Type } from 'typebox'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { defineTimer, setTimer } from '#kernel/timers.ts'
import { archivePdf } from '#modules/signatures'
import { thePapers } from '../connect-papers.ts'
import { keepContent } from './advance-paper.ts'
import { lockPaper } from './paper-store.ts'

/**
 * A result is looked at for many years: it takes along what the authorities say about its certificates, and a time-stamp over all of it
 * (PAdES B-LTA), which is renewed before the certificate of the time-stamp authority ends.
 */
export const archivePaper = defineJob({
  name: 'dossiers/archive-paper',
  data: Type.Object({ paperId: Uuid }),
  async run(call, { paperId }) {
    const paper = await lockPaper(call.tx, paperId)
    if (paper?.stage !== 'sealed') return
    const { pdf, renewBefore } = await archivePdf(call, await buffer(thePapers().files.read(paper.content!)))
    await keepContent(call, paper, { stage: 'sealed', pdf })
    await setTimer(call, paperArchiveDue, {
      subject: `paper:${paperId}`,
      fireAt: renewBefore.subtract({ hours: 24 * DAYS_AHEAD }),
      payload: {},
    })
  },
})

// An authority that is away for weeks must not cost the proof.
const DAYS_AHEAD = 90

export const paperArchiveDue = defineTimer({
  name: 'dossiers/paper-archive-due',
  payload: Type.Object({}),
  fire: async (call: Call, _payload, subject) =>
    await enqueue(call.tx, archivePaper, { paperId: subject.replace(/^paper:/, '') }),
})
