import { subscribe } from '#kernel/events.ts'
import { certificateRevoked } from '#modules/signatures'
import { tellKeepers } from './tell-keepers.ts'

export const onCertificateRevoked = subscribe({
  event: certificateRevoked,
  name: 'notifications/on-certificate-revoked',
  async handle(call, { keyId }) {
    await tellKeepers(call, {
      keyId,
      template: 'certificate-revoked',
      key: `certificate-revoked/${keyId}`,
      subject: `signing:${keyId}`,
      parameters: {},
    })
  },
})
