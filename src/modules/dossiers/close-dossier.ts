import type { Call } from '#kernel/operations.ts'
import { clearTimersOf } from '#kernel/timers.ts'
import { closePurpose } from '#modules/registries'
import type { Dossier, DossierEvent } from './history.ts'
import { issueControlSlip } from './papers/issue-control-slip.ts'
import { issueStopNotice } from './papers/issue-notices.ts'
import { settlePayment } from './settle-payment.ts'
import { record } from './store.ts'
import { tellApplicant, tellMoved } from './tell.ts'

/** Ends a dossier without a result: form 05, timers off, what was not paid is no longer owed. */
export async function closeDossier(
  call: Call,
  dossier: Dossier,
  ending: Extract<DossierEvent, { kind: 'withdrawn' | 'stopped' }>,
) {
  const closed = await record(call, dossier, ending)
  await clearTimersOf(call, dossier.id)
  await settlePayment(call, closed)
  if (closed.code !== null) await closePurpose(call, { reference: closed.code })
  await issueStopNotice(call, closed)
  await issueControlSlip(call, closed)
  await tellApplicant(call, closed, 'dossier-stopped', { reason: ending.reason })
  return await tellMoved(call, closed)
}
