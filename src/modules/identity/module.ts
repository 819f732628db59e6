import type { Module } from '#kernel/module.ts'
import { removeExpiredSessions } from './commands/remove-expired-sessions.ts'
import { errors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const identity: Module = {
  name: 'identity',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: Object.values(operations),
  jobs: [removeExpiredSessions],
}

export default identity
