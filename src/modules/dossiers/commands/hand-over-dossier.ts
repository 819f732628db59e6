import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { lockForOfficial, requireNotSuspended, requireOwnStep } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import type { Dossier } from '../history.ts'
import { askForSeal } from '../papers/ask-for-seal.ts'
import { lockUnsealedPapers } from '../papers/paper-store.ts'
import { permissions } from '../permissions.ts'
import { stepAfter, stepOf } from '../process.ts'
import { punctualityOf } from '../punctuality.ts'
import { Moved, Note, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellMoved } from '../tell.ts'
import { STATES } from '../workflow.ts'

export const handOverDossier = command({
  name: 'dossiers/hand-over-dossier',
  summary: {
    vi: 'Chuyển hồ sơ sang bước tiếp theo (ghi vào phiếu kiểm soát, mẫu 06)',
    en: 'Hand the dossier to the next step (noted on form 06)',
  },
  permission: permissions['hand-over-dossiers'],
  audit: 'dossier-handed-over',
  input: Type.Object({ ...SEEN, note: Note }),
  output: Moved,
  async run(call, { note, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'hand-over')
    requireOwnStep(dossier, call.actor)
    requireNotSuspended(dossier)
    const step = stepOf(dossier)
    const next = stepAfter(dossier, call.now)
    if (step.completedBy !== 'hand-over' || !next) {
      throw errors.problem('action-not-allowed', { parameters: { state: STATES[dossier.state].vi } })
    }
    const handedOver = await record(call, dossier, {
      kind: 'handed-over',
      from: step.code,
      to: next.code,
      punctuality: punctualityOf(dossier, step.code, call.now),
      note: note ?? null,
    })
    // Registering is the clerk's step: with it the papers get number and seal.
    if (step.actor === 'clerk') await sealPapersOf(call, dossier)
    await watchDueTime(call, handedOver)
    return await tellMoved(call, handedOver)
  },
})

/** Of the clerk's own organisation: a service centre that received the dossier seals what it issued itself. */
async function sealPapersOf(call: Call, { id }: Dossier): Promise<void> {
  const papers = await lockUnsealedPapers(call.tx, { dossierId: id, organisation: call.actor.organisation })
  for (const paper of papers) await askForSeal(call, paper)
}
