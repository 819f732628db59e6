import { constants, privateEncrypt } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Service } from './service-routes.ts'

// DigestInfo of SHA-256 (RFC 8017 9.2, note 1).
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')

type Refusal = { readonly refusal: string }

/** CSC 11.10: exactly the hashes of the activation data, once, while it lasts. */
export async function signHashes(
  { book, authorisations, now }: Service,
  question: Readonly<Record<string, unknown>>,
): Promise<{ readonly signatures: readonly string[] } | Refusal> {
  const credential = await book.find(question['credentialID'])
  if (!credential) return { refusal: 'Invalid parameter credentialID' }
  const activation = authorisations.take(question['SAD'])
  if (activation?.credentialId !== credential.id) return { refusal: 'Invalid parameter SAD' }
  if (Temporal.Instant.compare(now(), activation.endsAt) > 0) return { refusal: 'SAD expired' }
  const hashes = Array.isArray(question['hashes']) ? question['hashes'].map(String) : []
  if (hashes.length === 0) return { refusal: 'Empty hash array' }
  if (hashes.some((hash) => !activation.hashes.includes(hash))) return { refusal: 'Hash is not authorized by the SAD' }
  return {
    signatures: hashes.map((hash) => signDigest(credential.key, Buffer.from(hash, 'base64')).toString('base64')),
  }
}

function signDigest(key: KeyObject, digest: Buffer): Buffer {
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([DIGEST_INFO, digest]))
}
