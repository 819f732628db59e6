import type { Module } from '#kernel/module.ts'
import { registriesErrors } from './errors.ts'
import {
  findPersonByPersonalId,
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
  operations: [getOwnRecord, getOwnDrivingLicence, listOwnDisclosures, findPersonByPersonalId, matchPersonOperation],
}

export default module
