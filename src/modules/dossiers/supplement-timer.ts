import { Type } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { clearTimer, defineTimer, setTimer } from '#kernel/timers.ts'
import { lockForSystem } from './access.ts'
import { closeDossier } from './close-dossier.ts'
import type { Dossier } from './history.ts'
import { supplementTime } from './legal-constants.ts'
import { afterWorkingTime } from './office-time.ts'

/** Nothing came after a supplement request: the dossier is closed. */
export const supplementLapsed = defineTimer({
  name: 'dossiers/supplement-lapsed',
  payload: Type.Object({}),
  async fire(call, _payload, dossierId) {
    const dossier = await lockForSystem(call, dossierId)
    if (dossier.state !== 'awaiting-supplement') return
    const { reason, basis } = supplementTime(call.now)
    await closeDossier(call, dossier, { kind: 'stopped', reason, basis })
  },
})

/** Sets the timer and returns until when the supplement may come. */
export async function watchSupplement(call: Call, dossier: Dossier): Promise<Temporal.Instant> {
  const answerBy = await afterWorkingTime(call, dossier.receivingPoint, supplementTime(call.now).limit)
  await setTimer(call, supplementLapsed, { subject: dossier.id, fireAt: answerBy.add({ minutes: 1 }), payload: {} })
  return answerBy
}

export async function clearSupplementTimer(call: Call, dossierId: string): Promise<void> {
  await clearTimer(call, supplementLapsed, dossierId)
}
