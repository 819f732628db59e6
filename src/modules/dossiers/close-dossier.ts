import type { Call } from '#kernel/operations.ts'
import { closePurpose } from '#modules/registries'
import { watchDueTime } from './due-timers.ts'
import type { Dossier, DossierEvent } from './history.ts'
import { clearIntakeAlarm } from './intake-alarm.ts'
import { issueStopNotice } from './papers/issue-notices.ts'
import { settlePayment } from './settle-payment.ts'
import { record } from './store.ts'
import { clearSupplementTimer } from './supplement-timer.ts'
import { tellApplicant, tellMoved } from './tell.ts'

/** Ends a dossier without a result: form 05, timers off, what was not paid is no longer owed. */
export async function closeDossier(
  call: Call,
  dossier: Dossier,
  ending: Extract<DossierEvent, { kind: 'withdrawn' | 'stopped' }>,
) {
  const closed = await record(call, dossier, ending)
  await clearIntakeAlarm(call, dossier.id)
  await clearSupplementTimer(call, dossier.id)
  await watchDueTime(call, closed)
  await settlePayment(call, closed)
  if (closed.code !== null) await closePurpose(call, { reference: closed.code })
  await issueStopNotice(call, closed)
  await tellApplicant(call, closed, 'dossier-stopped', { reason: ending.reason })
  return await tellMoved(call, closed)
}
