import { hash } from 'node:crypto'
import { refuse } from '../der/der-error.ts'
import { readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readWholeBits, readIntegerHex, readTime } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import type { Certificate } from './certificate.ts'
import { readName } from './distinguished-name.ts'
import { readExtensions } from './read-extensions.ts'

/** Reads DER, or the first certificate of a PEM text. Throws DerError. */
export function readCertificate(source: Uint8Array | string): Certificate {
  const bytes = typeof source === 'string' ? fromPem(source) : source
  const outer = fieldsOf(readDer(bytes), tags.sequence)
  const toBeSigned = outer.take(tags.sequence)
  const algorithm = outer.take(tags.sequence)
  const signature = readWholeBits(outer.take(tags.bitString))
  outer.end()
  const fields = fieldsOf(toBeSigned, tags.sequence)
  fields.optional(0xa0)
  const serialNumber = readIntegerHex(fields.take(tags.integer))
  // RFC 5280 4.1.1.2: the algorithm stands inside and outside of what is signed, and must be the same.
  if (Buffer.compare(fields.take(tags.sequence).bytes, algorithm.bytes) !== 0) refuse('value-unreadable')
  const issuer = readName(fields.take(tags.sequence))
  const validity = fieldsOf(fields.take(tags.sequence), tags.sequence)
  const [validFrom, validTo] = [readTime(validity.any()), readTime(validity.any())]
  const subject = readName(fields.take(tags.sequence))
  const publicKey = fields.take(tags.sequence).bytes
  const extensions = readExtensions(fields.rest().find(({ tag }) => tag === 0xa3))
  return {
    bytes,
    fingerprint: hash('sha256', bytes),
    serialNumber,
    subject,
    issuer,
    validFrom,
    validTo,
    publicKey,
    extensions,
    signature: { over: toBeSigned.bytes, algorithm: algorithm.bytes, value: signature },
  }
}

export function toPem(
  bytes: Uint8Array,
  label: 'CERTIFICATE' | 'X509 CRL' | 'CERTIFICATE REQUEST' = 'CERTIFICATE',
): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function fromPem(text: string): Uint8Array {
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(text)?.[1]
  return body === undefined ? refuse('value-unreadable') : Buffer.from(body, 'base64')
}
