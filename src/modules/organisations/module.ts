import type { Module } from '#kernel/module.ts'
import { organisationsErrors } from './errors.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'

const module: Module = {
  name: 'organisations',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors: organisationsErrors,
  operations: [
    operations.getOrganisationOperation,
    operations.listOrganisationsOperation,
    operations.listProvincesOperation,
    operations.listCommunesOperation,
    operations.searchTerritorialUnitsOperation,
    operations.convertAddressOperation,
  ],
}

export default module
