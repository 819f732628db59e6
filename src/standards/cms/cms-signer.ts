import { hash } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { algorithms } from '../certificates/object-identifiers.ts'
import { algorithmIdentifier, signingAlgorithmOf } from '../certificates/sign-with-key.ts'
import { publicKeyOf } from '../certificates/signature-algorithms.ts'
import * as der from '../der/write-der.ts'
import { attributes } from './object-identifiers.ts'

/** What of a signer is the same in every signature; made once, since a list of letters is signed in one go. */
export interface CmsSigner {
  readonly certificate: Certificate
  readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256'
  readonly identifier: Uint8Array
  readonly signatureAlgorithm: Uint8Array
  /** Its own first, DER. */
  readonly certificates: readonly Uint8Array[]
  readonly certificateReference: Uint8Array
}

export const sha256Identifier = der.sequence(der.objectIdentifier(algorithms.sha256))

/** `chain` goes into each signature: the issuers, without the root, which whoever verifies must know anyway. */
export function createCmsSigner(certificate: Certificate, chain: readonly Certificate[] = []): CmsSigner {
  const key = publicKeyOf(certificate.publicKey)
  const algorithm = key && signingAlgorithmOf(key)
  if (algorithm !== 'rsa-sha256' && algorithm !== 'ecdsa-sha256') {
    throw new RangeError('CMS: documents are signed with RSA from 2048 bits or P-256')
  }
  const serialNumber = der.integer(Buffer.from(certificate.serialNumber, 'hex'))
  return {
    certificate,
    algorithm,
    identifier: der.sequence(certificate.issuer.bytes, serialNumber),
    signatureAlgorithm: algorithmIdentifier(algorithm),
    certificates: [certificate, ...chain].map(({ bytes }) => bytes),
    certificateReference: attribute(attributes.signingCertificateV2, referenceTo(certificate, serialNumber)),
  }
}

export function attribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return der.sequence(der.objectIdentifier(type), der.setOf(...values))
}

/** SigningCertificateV2 (RFC 5035 5.4.1.1): a hash of the certificate, so that no other one with the same key takes its place. */
function referenceTo({ bytes, issuer }: Certificate, serialNumber: Uint8Array): Uint8Array {
  const issuerSerial = der.sequence(der.sequence(der.context(4, issuer.bytes)), serialNumber)
  return der.sequence(der.sequence(der.sequence(der.octetString(hash('sha256', bytes, 'buffer')), issuerSerial)))
}
