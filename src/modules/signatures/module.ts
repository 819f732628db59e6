import type { Module } from '#kernel/module.ts'
import { copySigningDue, signCopy } from './copies/sign-copy.ts'
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
import * as signerOperations from './signers/operations.ts'
import { adoptOrderedKey } from './signers/remote/order-remote-key.ts'
import { signingSessionEndDue } from './signers/desktop/signing-session-end-due.ts'

const signatures: Module = {
  name: 'signatures',
  uses: ['organisations', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [
    ...Object.values(operations),
    proveAuditEntries,
    ...Object.values(officeOperations),
    ...Object.values(signerOperations),
  ],
  jobs: [certifyKey, adoptOrderedKey, signCopy, ...revocationJobs],
  timers: [certificateExpiryDue, signingSessionEndDue, copySigningDue],
  loops: [keepAuditRoots, countEndingCertificates],
}

export default signatures
