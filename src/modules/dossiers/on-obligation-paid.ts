import { subscribe } from '#kernel/events.ts'
import { obligationPaid } from '#modules/payments'
import { lockForSystem } from './access.ts'
import { watchDueTime } from './due-timers.ts'
import { issueReceipt } from './papers/issue-receipt.ts'
import { record } from './store.ts'
import { dueToTell, tellApplicant, tellMoved } from './tell.ts'
import { verificationNeeded } from './verification.ts'
import { nextState } from './workflow.ts'

const SUBJECT = /^dossier:(.+)$/

/** The fee of a dossier has arrived: the clock that waited for it runs, and the receipt that waited with it is issued. */
export const onObligationPaid = subscribe({
  event: obligationPaid,
  name: 'dossiers/on-obligation-paid',
  async handle(call, { obligationId, subject }) {
    const dossierId = SUBJECT.exec(subject)?.[1]
    if (dossierId === undefined) return
    const dossier = await lockForSystem(call, dossierId)
    const isOurs = dossier.payment.obligationId === obligationId && dossier.payment.status === 'open'
    // A payment that comes after the end is the payments module's affair (refund), not the dossier's.
    if (!isOurs || nextState(dossier.state, 'record-payment', dossier.acceptedAt !== null) === undefined) return
    const received = await record(call, dossier, { kind: 'paid', obligationId })
    const hasWaited = dossier.state === 'awaiting-payment' && dossier.acceptedAt !== null
    const paid = hasWaited ? await record(call, received, ...verificationNeeded(received)) : received
    if (hasWaited) {
      await issueReceipt(call, paid)
      await watchDueTime(call, paid)
    }
    await tellApplicant(call, paid, 'payment-received', { due: dueToTell(paid, call.now) })
    await tellMoved(call, paid)
  },
})
