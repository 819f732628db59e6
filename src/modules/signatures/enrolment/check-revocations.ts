import { Type } from 'typebox'
import { Problem } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import { Uuid } from '#kernel/schemas.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { certificateRevoked } from '../events.ts'
import { lockKey } from '../store.ts'
import { requireNotRevoked } from '../verification/require-not-revoked.ts'
import { findCertifiedKey, listKeysInUse } from './queries.ts'
import { saveRetired } from './store.ts'

/** Asks about one key; the row is locked once the authority has answered, so that nobody who signs waits for it. */
const checkRevocation = defineJob({
  name: 'signatures/check-revocation',
  data: Type.Object({ keyId: Uuid }),
  async run(call, { keyId }) {
    call.note({ subject: `key:${keyId}` })
    const certified = await findCertifiedKey(call.tx, keyId)
    if (!certified || !(await isRevoked(certified, call.now))) return
    const key = await lockKey(call.tx, keyId)
    if (key?.state !== 'active') return
    await saveRetired(call.tx, keyId)
    call.note({ detail: { revoked: true } })
    await emit(call, certificateRevoked, { keyId, ownerKind: key.owner_kind, owner: key.owner })
  },
})

/** Every night: a certificate that was revoked outside must not wait until somebody wants to sign with it. */
const checkRevocations = defineJob({
  name: 'signatures/check-revocations',
  data: Type.Object({}),
  schedule: '20 2 * * *',
  async run(call) {
    const keys = await listKeysInUse(call.tx, call.now)
    for (const keyId of keys) await enqueue(call.tx, checkRevocation, { keyId })
    call.note({ detail: { keys: keys.length } })
  },
})

export const revocationJobs = [checkRevocations, checkRevocation]

type Certified = { readonly certificate: Buffer; readonly issuers: readonly Buffer[] }

async function isRevoked({ certificate, issuers }: Certified, now: Temporal.Instant): Promise<boolean> {
  try {
    await requireNotRevoked(
      { certificate: readCertificate(certificate), issuers: issuers.map((issuer) => readCertificate(issuer)) },
      now,
    )
    return false
  } catch (error) {
    if (error instanceof Problem && error.code === 'signatures/certificate-revoked') return true
    throw error
  }
}
