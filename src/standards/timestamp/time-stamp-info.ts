import { algorithms } from '../certificates/object-identifiers.ts'
import { refuse } from '../der/der-error.ts'
import { readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readIntegerHex, readObjectIdentifier, readOctets, readSmallInteger, readTime } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import * as der from '../der/write-der.ts'

/** MessageImprint (RFC 3161 2.4.1): what is stamped. */
export interface Imprint {
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Uint8Array
  readonly digest: Uint8Array
}

/** TSTInfo (RFC 3161 2.4.2). */
export interface TimeStampInfo {
  readonly policy: string
  readonly imprint: Imprint
  /** Hexadecimal. */
  readonly serialNumber: string
  readonly time: Temporal.Instant
  /** Hexadecimal, as in the request. */
  readonly nonce?: string | undefined
}

export function writeTimeStampInfo({ policy, imprint, serialNumber, time, nonce }: TimeStampInfo): Uint8Array {
  return der.sequence(
    der.integer(1),
    der.objectIdentifier(policy),
    writeImprint(imprint),
    der.integer(Buffer.from(serialNumber, 'hex')),
    der.generalizedTime(time, 'millisecond'),
    // Accuracy of one second: the least that EN 319 421 7.6.2 lets a time-stamp authority promise.
    der.sequence(der.integer(1)),
    ...(nonce ? [der.integer(Buffer.from(nonce, 'hex'))] : []),
  )
}

/** Throws DerError. */
export function readTimeStampInfo(bytes: Uint8Array): TimeStampInfo {
  const fields = fieldsOf(readDer(bytes), tags.sequence)
  if (readSmallInteger(fields.any()) !== 1) refuse('value-unreadable')
  const policy = readObjectIdentifier(fields.any())
  const imprint = readImprint(fields.any())
  const serialNumber = readIntegerHex(fields.any())
  const time = readTime(fields.take(tags.generalizedTime))
  fields.optional(tags.sequence)
  fields.optional(tags.boolean)
  const nonce = fields.optional(tags.integer)
  fields.optional(0xa0)
  fields.optional(0xa1)
  fields.end()
  return { policy, imprint, serialNumber, time, nonce: nonce && readIntegerHex(nonce) }
}

export function writeImprint({ algorithm, digest }: Imprint): Uint8Array {
  return der.sequence(algorithm, der.octetString(digest))
}

export function readImprint(element: DerElement): Imprint {
  const fields = fieldsOf(element, tags.sequence)
  const algorithm = fields.take(tags.sequence).bytes
  const digest = readOctets(fields.any())
  fields.end()
  return { algorithm, digest }
}

export function sha256Imprint(digest: Uint8Array): Imprint {
  return { algorithm: der.sequence(der.objectIdentifier(algorithms.sha256), der.nullValue()), digest }
}
