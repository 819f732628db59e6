import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import { issueReceipt } from '../papers/issue-receipt.ts'
import { permissions } from '../permissions.ts'
import { Moved, Note, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { dueToTell, tellApplicant, tellMoved } from '../tell.ts'

export const resumeDossier = command({
  name: 'dossiers/resume-dossier',
  summary: { vi: 'Tiếp tục tính thời hạn', en: 'Let the clock run again' },
  permission: permissions['suspend-dossiers'],
  audit: 'dossier-resumed',
  input: Type.Object({ ...SEEN, note: Note }),
  output: Moved,
  async run(call, { note, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'resume')
    if (dossier.suspension === null) throw errors.problem('not-suspended')
    const resumed = await record(call, dossier, { kind: 'resumed', note: note ?? null })
    await issueReceipt(call, resumed)
    await watchDueTime(call, resumed)
    await tellApplicant(call, resumed, 'dossier-resumed', { due: dueToTell(resumed, call.now) })
    return await tellMoved(call, resumed)
  },
})
