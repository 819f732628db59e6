import { hash } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { algorithms } from '../certificates/object-identifiers.ts'
import type { DerElement } from '../der/read-der.ts'
import { childrenOf, readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readWholeBits, readIntegerHex, readObjectIdentifier, readOctets } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import * as der from '../der/write-der.ts'

/** CertID (RFC 6960 4.1.1), which certificate is meant. */
export interface CertificateId {
  readonly bytes: Uint8Array
  readonly digest: 'sha1' | 'sha256' | 'unknown'
  readonly issuerName: Uint8Array
  readonly issuerKey: Uint8Array
  readonly serialNumber: string
}

/** With SHA-1, which here only shortens a name and which every responder understands; nothing rests on its strength. */
export function writeCertificateId(serialNumber: string, issuer: Certificate): Uint8Array {
  return der.sequence(
    der.sequence(der.objectIdentifier(algorithms.sha1), der.nullValue()),
    der.octetString(hash('sha1', issuer.subject.bytes, 'buffer')),
    der.octetString(keyHash(issuer, 'sha1')),
    der.integer(Buffer.from(serialNumber, 'hex')),
  )
}

export function readCertificateId(element: DerElement): CertificateId {
  const fields = fieldsOf(element, tags.sequence)
  const identifier = readObjectIdentifier(fieldsOf(fields.take(tags.sequence), tags.sequence).any())
  const [issuerName, issuerKey] = [readOctets(fields.any()), readOctets(fields.any())]
  const serialNumber = readIntegerHex(fields.any())
  fields.end()
  const digest = identifier === algorithms.sha1 ? 'sha1' : identifier === algorithms.sha256 ? 'sha256' : 'unknown'
  return { bytes: element.bytes, digest, issuerName, issuerKey, serialNumber }
}

/** Whether the id speaks of certificates of this issuer. */
export function isOfIssuer({ digest, issuerName, issuerKey }: CertificateId, issuer: Certificate): boolean {
  if (digest === 'unknown') return false
  const name = hash(digest, issuer.subject.bytes, 'buffer')
  return name.equals(issuerName) && keyHash(issuer, digest).equals(issuerKey)
}

/** Over the octets of the key alone, without its algorithm. */
export function keyHash({ publicKey }: Certificate, digest: 'sha1' | 'sha256'): Buffer {
  return hash(digest, readWholeBits(childrenOf(readDer(publicKey))[1]!), 'buffer')
}
