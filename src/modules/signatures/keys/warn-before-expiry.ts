import { Type } from 'typebox'
import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { Instant } from '#kernel/schemas.ts'
import { defineTimer, setTimer } from '#kernel/timers.ts'
import { certificateExpiring } from '../events.ts'
import { lockKey } from '../store.ts'

const DAYS_AHEAD = [60, 30, 7] as const

/** Fires at each of the days ahead; moves itself to the next. */
export const certificateExpiryDue = defineTimer({
  name: 'signatures/certificate-expiry-due',
  payload: Type.Object({ days: Type.Integer(), validTo: Instant }),
  async fire(call, { days, validTo }, subject) {
    const keyId = subject.replace(/^key:/, '')
    const key = await lockKey(call.tx, keyId)
    if (key?.state !== 'active') return
    await emit(call, certificateExpiring, { keyId, ownerKind: key.owner_kind, owner: key.owner, validTo, days })
    await warnBeforeExpiry(call, { keyId, validTo: Temporal.Instant.from(validTo), below: days })
  },
})

type Expiry = { readonly keyId: string; readonly validTo: Temporal.Instant; readonly below?: number }

/** Sets the next warning that still lies ahead; a certificate of ten days gets only the last. */
export async function warnBeforeExpiry(
  call: Pick<Call, 'tx' | 'now'>,
  { keyId, validTo, below = Infinity }: Expiry,
): Promise<void> {
  const momentOf = (days: number) => validTo.subtract({ hours: 24 * days })
  const days = DAYS_AHEAD.find((ahead) => ahead < below && Temporal.Instant.compare(momentOf(ahead), call.now) > 0)
  if (days === undefined) return
  await setTimer(call, certificateExpiryDue, {
    subject: `key:${keyId}`,
    fireAt: momentOf(days),
    payload: { days, validTo: validTo.toString() },
  })
}
