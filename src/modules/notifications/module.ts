import type { Module } from '#kernel/module.ts'
import { onCertificateExpiring } from './about-certificates/on-certificate-expiring.ts'
import { onCertificateRevoked } from './about-certificates/on-certificate-revoked.ts'
import { sendEmail } from './commands/send-email.ts'
import { errors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const notifications: Module = {
  name: 'notifications',
  uses: ['identity', 'signatures'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: Object.values(operations),
  subscriptions: [onCertificateExpiring, onCertificateRevoked],
  jobs: [sendEmail],
}

export default notifications
