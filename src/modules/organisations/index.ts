export { loadReferenceData } from './commands/load-reference-data.ts'
export { default as organisations } from './module.ts'
export {
  convertAddressOperation,
  getOrganisationOperation,
  listCommunesOperation,
  listOrganisationsOperation,
  listProvincesOperation,
  searchTerritorialUnitsOperation,
} from './operations.ts'
export {
  findOrganisation,
  getOrganisation,
  listOrganisationLine,
  listOrganisations,
  listUnits,
  type Organisation,
} from './queries.ts'
export { convertAddress } from './territory/convert-address.ts'
export { fullName } from './territory/full-name.ts'
export { type CommuneOrigin, listCommuneOrigins } from './territory/list-commune-origins.ts'
export { searchTerritorialUnits } from './territory/search-territorial-units.ts'
export { successors } from './territory/successors.ts'
export * from './territory/territorial-units.ts'
