import { Type } from 'typebox'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { errors } from '../errors.ts'
import { lockPaper, updatePaper } from '../papers/paper-store.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { permissions } from '../permissions.ts'
import { LONGEST_BATCH } from './seal-papers.ts'

/** Signs once more what could not be signed when it was issued: the key was missing, or its certificate had ended. Twice is once. */
export const signPapers = command({
  name: 'dossiers/sign-papers',
  summary: { vi: 'Ký số các giấy tờ đang chờ chữ ký của mình', en: 'Sign papers that wait for one’s own signature' },
  permission: permissions['sign-papers'],
  audit: 'papers-signed',
  input: Type.Object({ paperIds: Type.Array(Uuid, { minItems: 1, maxItems: LONGEST_BATCH }) }),
  output: Type.Object({ signing: Type.Integer() }),
  async run(call, { paperIds }) {
    let signing = 0
    for (const paperId of [...new Set(paperIds)].toSorted()) {
      const paper = await lockPaper(call.tx, paperId)
      if (!paper || paper.signer !== call.actor.id) throw errors.problem('paper-not-found')
      if (paper.stage !== 'awaiting-signature') continue
      await updatePaper(call.tx, paperId, { fault: null })
      await enqueue(call.tx, signPaper, { paperId })
      signing += 1
    }
    call.note({ detail: { papers: signing } })
    return { signing }
  },
})
