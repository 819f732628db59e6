import { Type } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { clearTimer, defineTimer, setTimer } from '#kernel/timers.ts'
import { lockForSystem } from './access.ts'
import type { Dossier } from './history.ts'
import { afterWorkingTime } from './office-time.ts'
import { noticeTimeOf } from './process.ts'
import { tellOrganisation } from './tell.ts'

/** The desk must have answered an online dossier by now: accepted it, or told what is missing. */
export const intakeAlarm = defineTimer({
  name: 'dossiers/intake-alarm',
  payload: Type.Object({}),
  async fire(call, _payload, dossierId) {
    const dossier = await lockForSystem(call, dossierId)
    if (dossier.state === 'registered') await tellOrganisation(call, dossier, 'intake-answer-due')
  },
})

export async function watchIntake(call: Call, dossier: Dossier): Promise<void> {
  const fireAt = await afterWorkingTime(call, dossier.receivingPoint, noticeTimeOf(dossier))
  await setTimer(call, intakeAlarm, { subject: dossier.id, fireAt, payload: {} })
}

export async function clearIntakeAlarm(call: Call, dossierId: string): Promise<void> {
  await clearTimer(call, intakeAlarm, dossierId)
}
