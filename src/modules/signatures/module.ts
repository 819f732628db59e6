import type { Module } from '#kernel/module.ts'
import { errors } from './errors.ts'
import { keepAuditRoots } from './evidence/keep-audit-roots.ts'
import { certificateExpiryDue } from './keys/warn-before-expiry.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const signatures: Module = {
  name: 'signatures',
  uses: ['identity'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: Object.values(operations),
  timers: [certificateExpiryDue],
  loops: [keepAuditRoots],
}

export default signatures
