import { createPublicKey, generateKeyPairSync, randomUUIDv7, type KeyObject } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { requestCertificateFor } from '#standards/certificates/request-certificate.ts'
import { keySignature, type ExternalSignature } from '#standards/cms/sign-cms.ts'
import type { CertificatePurpose } from '../authority/request-certificate.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { sealPrivateKey } from '../keys/seal-private-key.ts'
import { makeTokenKey, readTokenKey } from '../signers/token/token-key.ts'
import { tokenSignature } from '../signers/token/token-signature.ts'
import { insertKey, type KeyRow } from '../store.ts'
import type { KeyAlgorithm, KeyOwner } from '../tables.ts'

export type KeyOrder = {
  readonly owner: KeyOwner
  /** Name in the certificate, in order. */
  readonly subject: NameParts
  readonly algorithm?: KeyAlgorithm
  /** Signing documents unless told; an authority certifies each purpose apart. */
  readonly purpose?: CertificatePurpose
  readonly custody?: 'server' | 'token'
  /** CKA_ID, hexadecimal, of a key that the administrator made on the token; without it one is made. */
  readonly tokenKeyId?: string
}

/**
 * Makes a key pair, keeps the private half sealed or in the token, and returns the request (PKCS #10, DER) that an authority certifies.
 * A key made on a token stays there when the caller's transaction fails.
 */
export async function createKey(
  call: Call,
  { owner, subject, algorithm = 'P-256', custody = 'server', tokenKeyId }: KeyOrder,
): Promise<{ readonly keyId: string; readonly request: Uint8Array }> {
  const keyId = randomUUIDv7()
  const { sign, publicKey, ...kept } =
    custody === 'token' ? await tokenKey(keyId, algorithm, tokenKeyId) : serverKey(keyId, algorithm)
  const request = await requestCertificateFor(subject, { publicKey, sign })
  await insertKey(call.tx, {
    id: keyId,
    owner_kind: owner.kind,
    owner: owner.id,
    algorithm,
    custody,
    ...kept,
    state: 'requested',
    certificate: null,
    valid_to: null,
    created_at: call.now,
  })
  call.note({ subject: `key:${keyId}`, detail: { algorithm, custody, ownerKind: owner.kind } })
  return { keyId, request }
}

type MadeKey = Pick<KeyRow, 'sealed_private_key' | 'reference' | 'public_key'> & {
  readonly publicKey: Uint8Array
  readonly sign: ExternalSignature
}

function serverKey(keyId: string, algorithm: KeyAlgorithm): MadeKey {
  const key = generateKey(algorithm)
  return {
    sealed_private_key: sealPrivateKey(key, { id: keyId, secret: theSigning().keySecret }),
    reference: null,
    public_key: null,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    sign: keySignature(key),
  }
}

function generateKey(algorithm: KeyAlgorithm): KeyObject {
  return algorithm === 'P-256'
    ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    : generateKeyPairSync('rsa', { modulusLength: Number(algorithm.slice('RSA-'.length)) }).privateKey
}

async function tokenKey(keyId: string, algorithm: KeyAlgorithm, existing: string | undefined): Promise<MadeKey> {
  const reference = existing ?? keyId.replaceAll('-', '')
  if (existing === undefined) await makeTokenKey(reference, algorithm)
  const publicKey = await readTokenKey(reference)
  return { sealed_private_key: null, reference, public_key: publicKey, publicKey, sign: tokenSignature(reference) }
}
