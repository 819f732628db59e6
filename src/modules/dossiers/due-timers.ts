import { Type } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { clearTimer, defineTimer, setTimer } from '#kernel/timers.ts'
import { instantOf } from '#law/vietnamese-dates.ts'
import { lockForSystem } from './access.ts'
import type { Dossier } from './history.ts'
import { tellOrganisation } from './tell.ts'
import { runningTimeOf } from './time-of-dossier.ts'

const None = Type.Object({})

/** A working day before the last moment at which an apology with a new date may still go out (Decree 118/2025 as amended). */
export const apologyAlarm = defineTimer({
  name: 'dossiers/apology-alarm',
  payload: None,
  async fire(call, _payload, dossierId) {
    const { dossier, time } = await look(call, dossierId)
    if (dossier.resolvedAt !== null || dossier.endedAt !== null || !time || time.state === 'paused') return
    await tellOrganisation(call, dossier, 'dossier-due-soon', {
      due: instantOf(time.dueAt).toString(),
      noticeBy: time.lastExtensionNoticeAt === undefined ? '' : instantOf(time.lastExtensionNoticeAt).toString(),
    })
  },
})

/** The due minute has passed: the head of the desk is told; the dossier goes on as before. */
export const dueTimePassed = defineTimer({
  name: 'dossiers/due-time-passed',
  payload: None,
  async fire(call, _payload, dossierId) {
    const { dossier, time } = await look(call, dossierId)
    if (dossier.resolvedAt !== null || dossier.endedAt !== null || !time?.isOverdue) return
    await tellOrganisation(call, dossier, 'dossier-overdue', { due: instantOf(time.dueAt).toString() })
  },
})

/** Sets both timers by the present due time, or clears them while none runs. */
export async function watchDueTime(call: Call, dossier: Dossier): Promise<void> {
  const time = runningTimeOf(dossier, call.now)
  if (!time || time.state !== 'running') {
    await clearTimer(call, apologyAlarm, dossier.id)
    await clearTimer(call, dueTimePassed, dossier.id)
    return
  }
  const subject = dossier.id
  const lastNotice = instantOf(time.lastExtensionNoticeAt ?? time.dueAt)
  await setTimer(call, apologyAlarm, { subject, fireAt: lastNotice.subtract({ hours: 24 }), payload: {} })
  await setTimer(call, dueTimePassed, { subject, fireAt: instantOf(time.dueAt).add({ minutes: 1 }), payload: {} })
}

async function look(call: Call, dossierId: string) {
  const dossier = await lockForSystem(call, dossierId)
  return { dossier, time: runningTimeOf(dossier, call.now) }
}
