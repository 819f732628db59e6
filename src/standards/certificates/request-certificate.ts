import { createPublicKey, hash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bitString, context, integer, sequence } from '../der/write-der.ts'
import { publicKeyOf } from './signature-algorithms.ts'
import { algorithmIdentifier, signingAlgorithmOf, signWithKey } from './sign-with-key.ts'
import type { SigningAlgorithm } from './sign-with-key.ts'
import { writeName, type NameParts } from './write-name.ts'

/** A key whose private half may live elsewhere: in a token it signs the digest, in this process the bytes. */
export interface RequestingKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  /** ECDSA as a DER sequence. */
  readonly sign: (request: {
    readonly toBeSigned: Uint8Array
    readonly digest: Uint8Array
    readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256'
  }) => Uint8Array | Promise<Uint8Array>
}

/** A certification request (PKCS #10, RFC 2986), DER, signed with the private key whose certificate is wanted. */
export async function requestCertificate(subject: NameParts, key: KeyObject): Promise<Uint8Array> {
  return await requestCertificateFor(subject, {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    sign: ({ toBeSigned }) => signWithKey(key, toBeSigned),
  })
}

/** The same for a key that lives elsewhere. Throws RangeError for keys that documents are not signed with. */
export async function requestCertificateFor(
  subject: NameParts,
  { publicKey, sign }: RequestingKey,
): Promise<Uint8Array> {
  const algorithm = algorithmFor(publicKey)
  const toBeSigned = sequence(integer(0), writeName(subject), publicKey, context(0))
  const signature = await sign({ toBeSigned, digest: hash('sha256', toBeSigned, 'buffer'), algorithm })
  return sequence(toBeSigned, algorithmIdentifier(algorithm), bitString(signature))
}

function algorithmFor(publicKey: Uint8Array): Exclude<SigningAlgorithm, 'ecdsa-sha384'> {
  const key = publicKeyOf(publicKey)
  const algorithm = key && signingAlgorithmOf(key)
  if (algorithm === undefined || algorithm === 'ecdsa-sha384') {
    throw new RangeError('requests: keys are RSA from 2048 bits or P-256')
  }
  return algorithm
}
