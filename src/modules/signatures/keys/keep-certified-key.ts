import { randomUUIDv7 } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import { publicKeyOf } from '#standards/certificates/signature-algorithms.ts'
import { requireAccepted } from '../authority/require-accepted.ts'
import type { CertifiedChain } from '../authority/request-certificate.ts'
import { errors } from '../errors.ts'
import { insertKey, retireKeys } from '../store.ts'
import type { Custody, KeyAlgorithm, KeyOwner } from '../tables.ts'
import { warnBeforeExpiry } from './warn-before-expiry.ts'

export type CertifiedKey = CertifiedChain & {
  readonly owner: KeyOwner
  readonly custody: Exclude<Custody, 'server' | 'token'>
  readonly reference: string | null
}

/** Takes over a key that lives elsewhere and has its certificate already; the owner signs with it from now on. Returns its id. */
export async function keepCertifiedKey(call: Call, key: CertifiedKey): Promise<string> {
  const { owner, custody, reference, certificate, issuers } = key
  // The file from a device at a desk often has no issuers with it: its chain is judged when it signs, where they come along.
  await requireAccepted(call, { ...key, mayLackIssuers: custody === 'desktop' && issuers.length === 0 })
  const keyId = randomUUIDv7()
  await retireKeys(call.tx, owner)
  await insertKey(call.tx, {
    id: keyId,
    owner_kind: owner.kind,
    owner: owner.id,
    algorithm: algorithmOf(certificate.publicKey),
    custody,
    reference,
    public_key: Buffer.from(certificate.publicKey),
    sealed_private_key: null,
    state: 'active',
    certificate: Buffer.from(certificate.bytes),
    issuers: issuers.map(({ bytes }) => Buffer.from(bytes)),
    valid_to: certificate.validTo,
    created_at: call.now,
  })
  await warnBeforeExpiry(call, { keyId, validTo: certificate.validTo })
  call.note({ subject: `key:${keyId}`, detail: { custody, certificate: certificate.fingerprint } })
  return keyId
}

function algorithmOf(publicKey: Uint8Array): KeyAlgorithm {
  const { modulusLength, namedCurve } = publicKeyOf(publicKey)?.asymmetricKeyDetails ?? {}
  if (namedCurve === 'prime256v1') return 'P-256'
  if (modulusLength === 2048 || modulusLength === 3072 || modulusLength === 4096) return `RSA-${modulusLength}`
  throw errors.problem('certificate-not-accepted', { parameters: { code: 'unknown-algorithm' } })
}
