import { refuse } from '../der/der-error.ts'
import { readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readBits, readSmallInteger } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import * as der from '../der/write-der.ts'

/** PKIFailureInfo (RFC 3161 2.4.2): the number is the bit. */
const failures = {
  'algorithm-not-accepted': 0,
  'request-not-supported': 2,
  'request-malformed': 5,
  'time-not-available': 14,
  'policy-not-accepted': 15,
  'extension-not-accepted': 16,
  'system-failure': 25,
} as const

export type TimeStampRefusal = keyof typeof failures

/** TimeStampResp that grants a token. */
export function writeTimeStampResponse(token: Uint8Array): Uint8Array {
  return der.sequence(der.sequence(der.integer(0)), token)
}

export function writeTimeStampRefusal(reason: TimeStampRefusal): Uint8Array {
  const bit = failures[reason]
  const bits = new Uint8Array(Math.floor(bit / 8) + 1)
  bits[bits.length - 1] = 0x80 >> (bit % 8)
  const failure = der.writeElement(tags.bitString, Uint8Array.of(7 - (bit % 8)), bits)
  return der.sequence(der.sequence(der.integer(2), failure))
}

/** The token of a granted response, or why there is none. Throws DerError. */
export function readTimeStampResponse(
  bytes: Uint8Array,
): { readonly token: Uint8Array } | { readonly refusal: TimeStampRefusal | 'unknown' } {
  const fields = fieldsOf(readDer(bytes, { length: 1 << 20, depth: 32, elements: 20_000 }), tags.sequence)
  const status = fieldsOf(fields.take(tags.sequence), tags.sequence)
  const code = readSmallInteger(status.any())
  status.optional(tags.sequence)
  const failure = status.optional(tags.bitString)
  const token = fields.optional(tags.sequence)
  fields.end()
  // 0 granted, 1 granted with changes.
  if (code <= 1) return { token: token?.bytes ?? refuse('truncated') }
  const bits = failure ? readBits(failure) : new Uint8Array()
  const names = Object.keys(failures) as TimeStampRefusal[]
  return {
    refusal: names.find((name) => bits[Math.floor(failures[name] / 8)]! & (0x80 >> (failures[name] % 8))) ?? 'unknown',
  }
}
