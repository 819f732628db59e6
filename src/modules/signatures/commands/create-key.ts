import { generateKeyPairSync, randomUUIDv7, type KeyObject } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { NameParts } from '#standards/certificates/issue-certificate.ts'
import { requestCertificate } from '#standards/certificates/request-certificate.ts'
import { theSigning } from '../authority/connect-signing.ts'
import type { CertificatePurpose } from '../authority/request-certificate.ts'
import { sealPrivateKey } from '../keys/seal-private-key.ts'
import { insertKey } from '../store.ts'
import type { KeyAlgorithm, KeyOwner } from '../tables.ts'

export type KeyOrder = {
  readonly owner: KeyOwner
  /** Name in the certificate, in order. */
  readonly subject: NameParts
  readonly algorithm?: KeyAlgorithm
  /** Signing documents unless told; an authority certifies each purpose apart. */
  readonly purpose?: CertificatePurpose
}

/** Makes a key pair, keeps the private half sealed, and returns the request (PKCS #10, DER) that an authority certifies. */
export async function createKey(
  call: Call,
  { owner, subject, algorithm = 'P-256' }: KeyOrder,
): Promise<{ readonly keyId: string; readonly request: Uint8Array }> {
  const keyId = randomUUIDv7()
  const key = generateKey(algorithm)
  const request = await requestCertificate(subject, key)
  await insertKey(call.tx, {
    id: keyId,
    owner_kind: owner.kind,
    owner: owner.id,
    algorithm,
    sealed_private_key: sealPrivateKey(key, { id: keyId, secret: theSigning().keySecret }),
    state: 'requested',
    certificate: null,
    valid_to: null,
    created_at: call.now,
  })
  call.note({ subject: `key:${keyId}`, detail: { algorithm, ownerKind: owner.kind } })
  return { keyId, request }
}

function generateKey(algorithm: KeyAlgorithm): KeyObject {
  return algorithm === 'P-256'
    ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    : generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey
}
