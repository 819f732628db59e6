import type { Module } from '#kernel/module.ts'
import { endDelegation } from './delegations/end-delegation.ts'
import { giveDelegation } from './delegations/give-delegation.ts'
import { listDelegations } from './delegations/list-delegations.ts'
import { certifyKey } from './enrolment/certify-key.ts'
import { getCertificateRequest, handInCertificate } from './enrolment/hand-in-certificate.ts'
import { listOrganisationKeys, listOwnKeys } from './enrolment/list-keys.ts'
import { requestOrganisationKey, requestOwnKey, requestStaffKey } from './enrolment/request-keys.ts'
import { retireKey } from './enrolment/retire-key.ts'
import { errors } from './errors.ts'
import { setOrganisationSealImage, setOwnSignatureImage } from './images/set-images.ts'
import { keepAuditRoots } from './evidence/keep-audit-roots.ts'
import { proveAuditEntries } from './evidence/prove-audit-entries.ts'
import { certificateExpiryDue } from './keys/warn-before-expiry.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'
import { registerOwnDevice } from './signers/desktop/register-own-device.ts'
import { adoptOrderedKey, orderRemoteKey } from './signers/remote/order-remote-key.ts'
import { orderTokenKey } from './signers/token/order-token-key.ts'
import { registerSealDevice } from './signers/desktop/register-seal-device.ts'
import { signingSessionEndDue } from './signers/desktop/signing-session-end-due.ts'
import { getSigningDocument, getSigningSession } from './signers/desktop/signing-session-view.ts'

const ENROLMENT = [
  listOwnKeys,
  requestOwnKey,
  listOrganisationKeys,
  requestOrganisationKey,
  requestStaffKey,
  getCertificateRequest,
  handInCertificate,
  retireKey,
  setOwnSignatureImage,
  setOrganisationSealImage,
]
const KEYS_ELSEWHERE = [orderTokenKey, orderRemoteKey, registerOwnDevice, registerSealDevice, getSigningSession, getSigningDocument]
const DELEGATIONS = [listDelegations, giveDelegation, endDelegation]

const signatures: Module = {
  name: 'signatures',
  uses: ['organisations', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [...Object.values(operations), proveAuditEntries, ...ENROLMENT, ...DELEGATIONS, ...KEYS_ELSEWHERE],
  jobs: [certifyKey, adoptOrderedKey],
  timers: [certificateExpiryDue, signingSessionEndDue],
  loops: [keepAuditRoots],
}

export default signatures
