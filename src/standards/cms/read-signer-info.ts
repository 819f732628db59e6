import { refuse } from '../der/der-error.ts'
import { childrenOf, elementsOf } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readIntegerHex, readObjectIdentifier, readOctets } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { readName } from '../certificates/distinguished-name.ts'

export type SignerIdentifier =
  | { readonly kind: 'issuer-and-serial'; readonly issuer: string; readonly serialNumber: string }
  | { readonly kind: 'subject-key'; readonly keyId: string }

/** Values by type of attribute; each type stands once. */
export type Attributes = ReadonlyMap<string, readonly DerElement[]>

export interface SignerInfo {
  readonly identifier: SignerIdentifier
  /** AlgorithmIdentifier, DER. */
  readonly digestAlgorithm: Uint8Array
  readonly signedAttributes: Attributes | undefined
  /** The signed attributes as they were signed, as SET OF. */
  readonly signedBytes: Uint8Array | undefined
  readonly signatureAlgorithm: Uint8Array
  readonly signature: Uint8Array
  readonly unsignedAttributes: Attributes
}

/** RFC 5652 5.3. Throws DerError. */
export function readSignerInfo(element: DerElement): SignerInfo {
  const fields = fieldsOf(element, tags.sequence)
  fields.take(tags.integer)
  const identifier = readIdentifier(fields.any())
  const digestAlgorithm = fields.take(tags.sequence).bytes
  const signed = fields.optional(0xa0)
  const signatureAlgorithm = fields.take(tags.sequence).bytes
  const signature = readOctets(fields.any())
  const unsigned = fields.optional(0xa1)
  fields.end()
  return {
    identifier,
    digestAlgorithm,
    signedAttributes: signed && readAttributes(signed),
    signedBytes: signed && Buffer.concat([Uint8Array.of(tags.set), signed.bytes.subarray(1)]),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned ? readAttributes(unsigned) : new Map(),
  }
}

function readIdentifier(element: DerElement): SignerIdentifier {
  if (element.tag === 0x80) return { kind: 'subject-key', keyId: Buffer.from(element.content).toString('hex') }
  const fields = fieldsOf(element, tags.sequence)
  const issuer = readName(fields.any()).canonical
  const serialNumber = readIntegerHex(fields.any())
  fields.end()
  return { kind: 'issuer-and-serial', issuer, serialNumber }
}

/** RFC 5652 5.3 and 11: the attributes we read stand at most once; the same type twice would let two readers see two things. */
function readAttributes(element: DerElement): Attributes {
  const found = new Map<string, readonly DerElement[]>()
  for (const child of elementsOf(element.content)) {
    const fields = fieldsOf(child, tags.sequence)
    const type = readObjectIdentifier(fields.any())
    const values = childrenOf(fields.take(tags.set))
    fields.end()
    if (found.has(type)) refuse('value-unreadable')
    found.set(type, values)
  }
  return found
}
