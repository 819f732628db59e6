import type { Module } from '#kernel/module.ts'
import { sendEmail } from './commands/send-email.ts'
import { errors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const notifications: Module = {
  name: 'notifications',
  uses: ['identity'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: Object.values(operations),
  jobs: [sendEmail],
}

export default notifications
