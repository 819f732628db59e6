import type { Module } from '#kernel/module.ts'
import { registriesErrors } from './errors.ts'
import {
  lookUpPersonOperation,
  getOwnDrivingLicence,
  getOwnRecord,
  listOwnDisclosures,
  matchPersonOperation,
} from './operations.ts'
import { permissions } from './permissions.ts'

const module: Module = {
  name: 'registries',
  uses: ['organisations'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors: registriesErrors,
  operations: [getOwnRecord, getOwnDrivingLicence, listOwnDisclosures, lookUpPersonOperation, matchPersonOperation],
}

export default module
