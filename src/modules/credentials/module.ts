import type { Module } from '#kernel/module.ts'
import { followLicenceStates, onDrivingLicenceIssued } from './commands/follow-licences.ts'
import { issueCredential } from './commands/issue-credential.ts'
import { offerCredential } from './commands/offer-credential.ts'
import { checkExpiryDue, openCheck } from './commands/open-check.ts'
import { recordPresentation } from './commands/record-presentation.ts'
import { redeemOffer } from './commands/redeem-offer.ts'
import { removeUsedOffers } from './commands/remove-used-offers.ts'
import { revokeCredential } from './commands/revoke-credential.ts'
import { errors } from './errors.ts'
import { getCheck } from './get-check.ts'
import { getOwnMobileLicence } from './get-own-mobile-licence.ts'
import { enrolCredentialSigners } from './issuing/licence-signer.ts'
import { permissions } from './permissions.ts'
import { getExpectedAnswer } from './presenting/expected-answer.ts'
import { signCheckRequest } from './presenting/sign-check-request.ts'
import { signStatusList } from './status/sign-status-list.ts'

const credentials: Module = {
  name: 'credentials',
  uses: ['organisations', 'identity', 'signatures', 'notifications', 'registries'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [
    getOwnMobileLicence,
    offerCredential,
    redeemOffer,
    issueCredential,
    revokeCredential,
    signStatusList,
    openCheck,
    getCheck,
    signCheckRequest,
    getExpectedAnswer,
    recordPresentation,
  ],
  subscriptions: [onDrivingLicenceIssued],
  jobs: [followLicenceStates, enrolCredentialSigners, removeUsedOffers],
  timers: [checkExpiryDue],
}

export default credentials
