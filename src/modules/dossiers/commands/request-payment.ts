import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Dong } from '#kernel/schemas.ts'
import { lockForOfficial, requireNotSuspended } from '../access.ts'
import { watchDueTime } from '../due-timers.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { feeDue, raiseAmount } from '../raise-fee.ts'
import { Moved, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellApplicant, tellMoved } from '../tell.ts'
import { waitReason } from '../wait-reason.ts'

/** For fees whose amount a province sets: the desk enters it, the dossier waits for the payment. */
export const requestPayment = command({
  name: 'dossiers/request-payment',
  summary: { vi: 'Yêu cầu nộp phí, lệ phí do địa phương quy định', en: 'Ask for a fee whose amount the province sets' },
  permission: permissions['request-payments'],
  audit: 'payment-requested',
  input: Type.Object({ ...SEEN, amount: Dong }),
  output: Moved,
  async run(call, { amount, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'request-payment')
    requireNotSuspended(dossier)
    const fee = feeDue(dossier, 'after-acceptance', call.now) ?? feeDue(dossier, 'at-submission', call.now)
    if (!fee || fee.amount !== undefined || amount === 0 || dossier.payment.status !== 'none')
      throw errors.problem('fee-not-due')
    const owed = await raiseAmount(call, dossier, { ...fee, amount })
    const { obligationId } = owed.payment
    const waiting = await record(call, owed, {
      kind: 'payment-requested',
      obligationId: obligationId!,
      pauses: waitReason(owed, 'payment'),
    })
    await watchDueTime(call, waiting)
    await tellApplicant(call, waiting, 'payment-due')
    return await tellMoved(call, waiting)
  },
})
