import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Empty, Uuid } from '#kernel/schemas.ts'
import { setTimer } from '#kernel/timers.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { CheckResult, isGood } from '../presenting/check-result.ts'
import { lockCheck, saveAnswer } from '../store.ts'
import { checkExpiryDue, RESULT_KEPT } from './open-check.ts'

export const recordPresentation = command({
  name: 'credentials/record-presentation',
  summary: { vi: 'Ghi kết quả kiểm tra giấy phép', en: 'Record the result of a licence check' },
  permission: permissions['receive-presentations'],
  audit: 'licence-presented',
  input: Type.Object({ checkId: Uuid, result: CheckResult }),
  output: Empty,
  async run(call, { checkId, result }) {
    call.note({ subject: `licence-check:${checkId}`, detail: { isGood: isGood(result), format: result.format } })
    const check = await lockCheck(call.tx, checkId)
    if (!check || Temporal.Instant.compare(check.expires_at, call.now) <= 0) throw errors.problem('check-not-found')
    if (check.answered_at !== null) throw errors.problem('check-answered')
    await saveAnswer(call.tx, { id: checkId, result, answeredAt: call.now })
    await setTimer(call, checkExpiryDue, {
      subject: `licence-check:${checkId}`,
      fireAt: call.now.add(RESULT_KEPT),
      payload: {},
    })
    return {}
  },
})
