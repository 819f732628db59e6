import { refuse } from '../der/der-error.ts'
import { readDer } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readBoolean, readIntegerHex, readObjectIdentifier, readSmallInteger } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import * as der from '../der/write-der.ts'
import { readImprint, sha256Imprint, writeImprint } from './time-stamp-info.ts'
import type { Imprint } from './time-stamp-info.ts'

export interface TimeStampOrder {
  /** SHA-256 of what is to be stamped; the authority never sees more. */
  readonly digest: Uint8Array
  /** Ties the answer to this question; 8 random octets are usual. */
  readonly nonce: Uint8Array
}

/** TimeStampReq (RFC 3161 2.4.1), DER, that asks for the authority's certificate too. */
export function writeTimeStampRequest({ digest, nonce }: TimeStampOrder): Uint8Array {
  const wantsCertificate = der.writeElement(tags.boolean, Uint8Array.of(0xff))
  return der.sequence(der.integer(1), writeImprint(sha256Imprint(digest)), der.integer(nonce), wantsCertificate)
}

export interface TimeStampRequest {
  readonly imprint: Imprint
  readonly policy: string | undefined
  /** Hexadecimal. */
  readonly nonce: string | undefined
  readonly wantsCertificate: boolean
}

/** At most 4 KB. Throws DerError. */
export function readTimeStampRequest(bytes: Uint8Array): TimeStampRequest {
  const fields = fieldsOf(readDer(bytes, { length: 4096, depth: 8, elements: 100 }), tags.sequence)
  if (readSmallInteger(fields.any()) !== 1) refuse('value-unreadable')
  const imprint = readImprint(fields.any())
  const policy = fields.optional(tags.objectIdentifier)
  const nonce = fields.optional(tags.integer)
  const wantsCertificate = fields.optional(tags.boolean)
  // RFC 3161 2.4.1: a request with extensions that the authority does not know is refused, and we know none.
  fields.end()
  return {
    imprint,
    policy: policy && readObjectIdentifier(policy),
    nonce: nonce && readIntegerHex(nonce),
    wantsCertificate: wantsCertificate !== undefined && readBoolean(wantsCertificate),
  }
}
