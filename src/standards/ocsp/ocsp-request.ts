import type { Certificate } from '../certificates/certificate.ts'
import { readExtensionList } from '../certificates/read-extensions.ts'
import { refuse } from '../der/der-error.ts'
import { childrenOf, readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readOctets } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import * as der from '../der/write-der.ts'
import { readCertificateId, writeCertificateId } from './certificate-id.ts'
import type { CertificateId } from './certificate-id.ts'

const NONCE = '1.3.6.1.5.5.7.48.1.2'

export interface OcspQuestion {
  readonly certificate: Certificate
  readonly issuer: Certificate
  /** 1 to 32 octets (RFC 9654 2.1); some responders answer from store and repeat none. */
  readonly nonce?: Uint8Array
}

/** OCSPRequest (RFC 6960 4.1) about one certificate, DER. */
export function writeOcspRequest({ certificate, issuer, nonce }: OcspQuestion): Uint8Array {
  const list = der.sequence(der.sequence(writeCertificateId(certificate.serialNumber, issuer)))
  return der.sequence(der.sequence(list, ...(nonce ? [der.context(2, nonceExtensions(nonce))] : [])))
}

export interface ReadOcspRequest {
  readonly certificates: readonly CertificateId[]
  readonly nonce: Uint8Array | undefined
}

/** At most 100 certificates in one request of at most 64 KB; a signature of whoever asks is passed over. Throws DerError. */
export function readOcspRequest(bytes: Uint8Array): ReadOcspRequest {
  const outer = fieldsOf(readDer(bytes, { length: 65_536, depth: 16, elements: 2000 }), tags.sequence)
  const fields = fieldsOf(outer.take(tags.sequence), tags.sequence)
  fields.optional(0xa0)
  fields.optional(0xa1)
  const list = fieldsOf(fields.take(tags.sequence), tags.sequence).rest()
  if (list.length === 0 || list.length > 100) refuse('value-unreadable')
  const certificates = list.map((one) => readCertificateId(fieldsOf(one, tags.sequence).any()))
  return { certificates, nonce: readNonce(fields.optional(0xa2)) }
}

export function nonceExtensions(nonce: Uint8Array): Uint8Array {
  return der.sequence(der.sequence(der.objectIdentifier(NONCE), der.octetString(der.octetString(nonce))))
}

/** From the `[n] EXPLICIT Extensions` of request or response. */
export function readNonce(element: DerElement | undefined): Uint8Array | undefined {
  const list = element && childrenOf(element)[0]
  const nonce = list && readExtensionList(list).get(NONCE)
  return nonce && readOctets(readDer(nonce.value))
}
