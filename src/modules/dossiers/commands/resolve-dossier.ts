import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial, requireNotSuspended, requireOwnStep } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import { issueResult } from '../papers/issue-result.ts'
import { permissions } from '../permissions.ts'
import { stepAfter, stepOf } from '../process.ts'
import { produceResult } from '../produce-result.ts'
import { punctualityOf } from '../punctuality.ts'
import { Moved, Note, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellApplicant, tellMoved } from '../tell.ts'
import { STATES } from '../workflow.ts'

export const resolveDossier = command({
  name: 'dossiers/resolve-dossier',
  summary: { vi: 'Ký kết quả giải quyết', en: 'Sign the result' },
  permission: permissions['resolve-dossiers'],
  audit: 'dossier-resolved',
  input: Type.Object({ ...SEEN, note: Note }),
  output: Moved,
  async run(call, { note, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'resolve')
    requireOwnStep(dossier, call.actor)
    requireNotSuspended(dossier)
    const step = stepOf(dossier)
    const next = stepAfter(dossier, call.now)
    if (step.completedBy !== 'resolve' || !next) {
      throw errors.problem('action-not-allowed', { parameters: { state: STATES[dossier.state].vi } })
    }
    const result = await produceResult(call, dossier)
    const resolved = await record(
      call,
      dossier,
      { kind: 'resolved', result, note: note ?? null },
      {
        kind: 'handed-over',
        from: step.code,
        to: next.code,
        punctuality: punctualityOf(dossier, step.code, call.now),
        note: null,
      },
    )
    await watchDueTime(call, resolved)
    await issueResult(call, resolved)
    await tellApplicant(call, resolved, 'dossier-resolved')
    return await tellMoved(call, resolved)
  },
})
