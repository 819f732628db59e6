import type { Module } from '#kernel/module.ts'
import { proceduresErrors } from './errors.ts'
import { getProcedureOperation, listProceduresOperation, searchProceduresOperation } from './operations.ts'
import { permissions } from './permissions.ts'

const module: Module = {
  name: 'procedures',
  uses: [],
  permissions,
  errors: proceduresErrors,
  operations: [searchProceduresOperation, getProcedureOperation, listProceduresOperation],
}

export default module
