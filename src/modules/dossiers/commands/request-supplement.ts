import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { lockForOfficial, requireNotSuspended } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import { clearIntakeAlarm } from '../intake-alarm.ts'
import { issueSupplementRequest } from '../papers/issue-notices.ts'
import { permissions } from '../permissions.ts'
import { Moved, Reason, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { waitReason } from '../wait-reason.ts'
import { watchSupplement } from '../supplement-timer.ts'
import { tellApplicant, tellMoved } from '../tell.ts'

export const requestSupplement = command({
  name: 'dossiers/request-supplement',
  summary: {
    vi: 'Yêu cầu bổ sung hồ sơ, một lần, nêu đủ các điểm (mẫu 02)',
    en: 'Ask for a supplement, once, with all points (form 02)',
  },
  permission: permissions['request-supplements'],
  audit: 'supplement-requested',
  input: Type.Object({
    ...SEEN,
    points: Type.Array(Type.String({ minLength: 5, maxLength: 500 }), { minItems: 1, maxItems: 20 }),
    reason: Reason,
  }),
  output: Moved,
  async run(call, { points, reason, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'request-supplement')
    requireNotSuspended(dossier)
    // One request with everything in it: Decree 118/2025/NĐ-CP art. 11; the national index counts a second one as late.
    if (dossier.supplement !== null) throw errors.problem('supplement-already-requested')
    const answerBy = await watchSupplement(call, dossier)
    const asked = await record(call, dossier, {
      kind: 'supplement-requested',
      points,
      reason,
      answerBy: answerBy.toString(),
      pauses: waitReason(dossier, 'supplement'),
    })
    await clearIntakeAlarm(call, dossier.id)
    await watchDueTime(call, asked)
    await issueSupplementRequest(call, asked)
    await tellApplicant(call, asked, 'supplement-requested', { answerBy: answerBy.toString() })
    return await tellMoved(call, asked)
  },
})
