export { issueDrivingLicence } from './commands/issue-driving-licence.ts'
export { matchPerson } from './commands/match-person.ts'
export { closePurpose, openPurpose } from './commands/open-purpose.ts'
export { drivingLicencesOf, healthCertificatesOf, unsettledViolationsOf } from './driving-licences.ts'
export { drivingLicenceIssued } from './events.ts'
export { default as registries } from './module.ts'
export {
  getOwnDrivingLicence,
  getOwnRecord,
  listOwnDisclosures,
  lookUpPersonOperation,
  matchPersonOperation,
} from './operations.ts'
export { personSnapshot } from './person-snapshot.ts'
export { findPersonId } from './queries.ts'
export { type CastMember } from './synthetic-population/enter-cast.ts'
export { seedRegistries } from './synthetic-population/seed-registries.ts'
export type { DrivingLicence, PersonSnapshot } from './views.ts'
