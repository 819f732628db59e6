import type { DistinguishedName } from '../certificates/distinguished-name.ts'
import { readName } from '../certificates/distinguished-name.ts'
import { extensions } from '../certificates/object-identifiers.ts'
import { readExtensionList } from '../certificates/read-extensions.ts'
import { refuse } from '../der/der-error.ts'
import { childrenOf, elementsOf, readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readWholeBits, readIntegerHex, readSmallInteger, readTime } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { reasonCodes } from './revocation-reasons.ts'
import type { RevocationReason } from './revocation-reasons.ts'

export interface Crl {
  readonly bytes: Uint8Array
  readonly issuer: DistinguishedName
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant | undefined
  /** Entries side by side, DER: an authority's list may hold hundreds of thousands, so they are looked through, not unpacked. */
  readonly entries: Uint8Array
  /** It covers a part only, or other issuers too, or says something else that must be understood and is not. */
  readonly isLimited: boolean
  readonly signature: { readonly over: Uint8Array; readonly algorithm: Uint8Array; readonly value: Uint8Array }
}

export interface Revocation {
  readonly revokedAt: Temporal.Instant
  readonly reason: RevocationReason
}

/** Throws DerError. */
export function readCrl(bytes: Uint8Array): Crl {
  const outer = fieldsOf(readDer(bytes), tags.sequence)
  const body = outer.take(tags.sequence)
  const algorithm = outer.take(tags.sequence).bytes
  const value = readWholeBits(outer.take(tags.bitString))
  outer.end()
  const fields = fieldsOf(body, tags.sequence)
  fields.optional(tags.integer)
  if (Buffer.compare(fields.take(tags.sequence).bytes, algorithm) !== 0) refuse('value-unreadable')
  const issuer = readName(fields.take(tags.sequence))
  const thisUpdate = readTime(fields.any())
  const next = fields.optional(tags.utcTime) ?? fields.optional(tags.generalizedTime)
  const entries = fields.optional(tags.sequence)?.content ?? new Uint8Array()
  const extensionField = fields.optional(0xa0)
  fields.end()
  return {
    bytes,
    issuer,
    thisUpdate,
    nextUpdate: next && readTime(next),
    entries,
    isLimited: hasCritical(extensionField && childrenOf(extensionField)[0]),
    signature: { over: body.bytes, algorithm, value },
  }
}

/** What the list says about a serial number (hexadecimal); an entry with a critical extension cannot be used: DerError. */
export function findRevocation(crl: Crl, serialNumber: string): Revocation | undefined {
  const wanted = Buffer.from(serialNumber, 'hex')
  for (const entry of elementsOf(crl.entries)) {
    const [serial, revokedAt, more] = childrenOf(entry)
    if (!serial || !revokedAt || serial.tag !== tags.integer) return refuse('value-unreadable')
    if (Buffer.compare(serial.content, wanted) !== 0) continue
    if (hasCritical(more)) refuse('value-unreadable')
    return { revokedAt: readTime(revokedAt), reason: reasonOf(more) }
  }
  return undefined
}

/** The serial numbers on the list, for pages and counts. */
export function listRevoked(crl: Crl): string[] {
  return [...elementsOf(crl.entries)].map((entry) => readIntegerHex(childrenOf(entry)[0] ?? refuse('value-unreadable')))
}

export function reasonOfCode(code: number): RevocationReason {
  return reasonCodes[code] ?? 'unspecified'
}

function reasonOf(element: DerElement | undefined): RevocationReason {
  const extension = element && readExtensionList(element).get(extensions.reasonCode)
  return reasonOfCode(extension ? readSmallInteger(readDer(extension.value), tags.enumerated) : 0)
}

function hasCritical(element: DerElement | undefined): boolean {
  return element !== undefined && [...readExtensionList(element).values()].some(({ isCritical }) => isCritical)
}
