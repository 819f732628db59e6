import type { Module } from '#kernel/module.ts'
import { certifyKey } from './enrolment/certify-key.ts'
import { revocationJobs } from './enrolment/check-revocations.ts'
import { countEndingCertificates } from './enrolment/count-ending-certificates.ts'
import { errors } from './errors.ts'
import { keepAuditRoots } from './evidence/keep-audit-roots.ts'
import { proveAuditEntries } from './evidence/prove-audit-entries.ts'
import { certificateExpiryDue } from './keys/warn-before-expiry.ts'
import * as officeOperations from './office-operations.ts'
import * as operations from './operations.ts'
import { permissions } from './permissions.ts'
import { registerOwnDevice } from './signers/desktop/register-own-device.ts'
import { adoptOrderedKey, orderRemoteKey } from './signers/remote/order-remote-key.ts'
import { orderTokenKey } from './signers/token/order-token-key.ts'
import { registerSealDevice } from './signers/desktop/register-seal-device.ts'
import { signingSessionEndDue } from './signers/desktop/signing-session-end-due.ts'
import { getSigningDocument, getSigningSession } from './signers/desktop/signing-session-view.ts'

const KEYS_ELSEWHERE = [orderTokenKey, orderRemoteKey, registerOwnDevice, registerSealDevice, getSigningSession, getSigningDocument]

const signatures: Module = {
  name: 'signatures',
  uses: ['organisations', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [...Object.values(operations), proveAuditEntries, ...Object.values(officeOperations), ...KEYS_ELSEWHERE],
  jobs: [certifyKey, adoptOrderedKey, ...revocationJobs],
  timers: [certificateExpiryDue, signingSessionEndDue],
  loops: [keepAuditRoots, countEndingCertificates],
}

export default signatures
