import type { Certificate } from '../certificates/certificate.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { reasonOfCode } from '../crl/read-crl.ts'
import { refuse } from '../der/der-error.ts'
import { childrenOf, readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readWholeBits, readObjectIdentifier, readOctets, readSmallInteger, readTime } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { readCertificateId } from './certificate-id.ts'
import type { CertificateId } from './certificate-id.ts'
import { readNonce } from './ocsp-request.ts'
import type { OcspStatus } from './write-ocsp-response.ts'

export interface SingleAnswer {
  readonly certificate: CertificateId
  readonly status: OcspStatus
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant | undefined
}

export interface OcspResponse {
  readonly producedAt: Temporal.Instant
  readonly answers: readonly SingleAnswer[]
  readonly nonce: Uint8Array | undefined
  readonly certificates: readonly Certificate[]
  readonly signature: { readonly over: Uint8Array; readonly algorithm: Uint8Array; readonly value: Uint8Array }
}

/** The signed answer, or undefined when the responder only says that it has none. Throws DerError. */
export function readOcspResponse(bytes: Uint8Array): OcspResponse | undefined {
  const outer = fieldsOf(readDer(bytes, { length: 1 << 20, depth: 24, elements: 20_000 }), tags.sequence)
  if (readSmallInteger(outer.any(), tags.enumerated) !== 0) return undefined
  const typed = fieldsOf(childrenOf(outer.take(0xa0))[0] ?? refuse('truncated'), tags.sequence)
  if (readObjectIdentifier(typed.any()) !== '1.3.6.1.5.5.7.48.1.1') refuse('value-unreadable')
  return readBasic(readDer(readOctets(typed.any())))
}

function readBasic(element: DerElement): OcspResponse {
  const fields = fieldsOf(element, tags.sequence)
  const data = fields.take(tags.sequence)
  const algorithm = fields.take(tags.sequence).bytes
  const value = readWholeBits(fields.take(tags.bitString))
  const certificates = fields.optional(0xa0)
  fields.end()
  return {
    ...readData(data),
    certificates: certificates
      ? fieldsOf(childrenOf(certificates)[0] ?? refuse('truncated'), tags.sequence)
          .rest()
          .map(({ bytes }) => readCertificate(bytes))
      : [],
    signature: { over: data.bytes, algorithm, value },
  }
}

function readData(element: DerElement): Pick<OcspResponse, 'producedAt' | 'answers' | 'nonce'> {
  const fields = fieldsOf(element, tags.sequence)
  fields.optional(0xa0)
  // Who answers, by name [1] or key [2]: found by trying its signature, not by believing this field.
  fields.any()
  const producedAt = readTime(fields.take(tags.generalizedTime))
  const answers = fieldsOf(fields.take(tags.sequence), tags.sequence).rest().map(readSingle)
  const nonce = readNonce(fields.optional(0xa1))
  fields.end()
  return { producedAt, answers, nonce }
}

function readSingle(element: DerElement): SingleAnswer {
  const fields = fieldsOf(element, tags.sequence)
  const certificate = readCertificateId(fields.any())
  const status = readStatus(fields.any())
  const thisUpdate = readTime(fields.take(tags.generalizedTime))
  const next = fields.optional(0xa0)
  return { certificate, status, thisUpdate, nextUpdate: next && readTime(readDer(next.content)) }
}

function readStatus(element: DerElement): OcspStatus {
  if (element.tag === 0x80) return { status: 'good' }
  if (element.tag === 0x82) return { status: 'unknown' }
  const fields = fieldsOf(element, 0xa1)
  const revokedAt = readTime(fields.take(tags.generalizedTime))
  const reason = fields.optional(0xa0)
  return {
    status: 'revoked',
    revokedAt,
    reason: reasonOfCode(reason ? readSmallInteger(readDer(reason.content), tags.enumerated) : 0),
  }
}
