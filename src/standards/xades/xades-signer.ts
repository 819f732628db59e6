import type { Certificate } from '../certificates/certificate.ts'
import { signingAlgorithmOf } from '../certificates/sign-with-key.ts'
import { publicKeyOf } from '../certificates/signature-algorithms.ts'
import { readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readIntegerHex } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'

export type XadesSigner = {
  readonly certificate: Certificate
  /** Issuers that travel along, without the root. */
  readonly chain: readonly Certificate[]
  readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256'
}

export function createXadesSigner(certificate: Certificate, chain: readonly Certificate[] = []): XadesSigner {
  const key = publicKeyOf(certificate.publicKey)
  const algorithm = key && signingAlgorithmOf(key)
  if (algorithm !== 'rsa-sha256' && algorithm !== 'ecdsa-sha256') {
    throw new RangeError('XAdES: documents are signed with RSA from 2048 bits or P-256')
  }
  return { certificate, chain, algorithm }
}

/** XML signatures carry r and s side by side (RFC 9231 2.3.6), keys give the DER sequence. */
export function xmlSignatureValue(signature: Uint8Array, algorithm: XadesSigner['algorithm']): Uint8Array {
  if (algorithm === 'rsa-sha256') return signature
  const fields = fieldsOf(readDer(signature), tags.sequence)
  const [r, s] = [readIntegerHex(fields.any()), readIntegerHex(fields.any())]
  return Buffer.from([r, s].map((half) => half.slice(-64).padStart(64, '0')).join(''), 'hex')
}
