import { subscribe } from '#kernel/events.ts'
import { certificateExpiring } from '#modules/signatures'
import { tellKeepers } from './tell-keepers.ts'

export const onCertificateExpiring = subscribe({
  event: certificateExpiring,
  name: 'notifications/on-certificate-expiring',
  async handle(call, { keyId, validTo, days }) {
    // A platform that stood still tells late what it tells: how many days are left is said of today.
    const left = Math.floor(call.now.until(Temporal.Instant.from(validTo)).total('hours') / 24)
    if (left < 0) return
    await tellKeepers(call, {
      keyId,
      template: 'certificate-expiring',
      key: `certificate-expiring/${keyId}/${days}`,
      subject: `key:${keyId}`,
      parameters: { validTo, days: String(left) },
    })
  },
})
