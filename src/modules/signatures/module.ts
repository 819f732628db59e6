import type { Module } from '#kernel/module.ts'
import { errors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const signatures: Module = {
  name: 'signatures',
  uses: [],
  permissions,
  errors,
  operations: Object.values(operations),
}

export default signatures
