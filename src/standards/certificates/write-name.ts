import { objectIdentifier, sequence, setOf, utf8String, writeElement } from '../der/write-der.ts'
import { nameAttributes } from './object-identifiers.ts'

/** In order, for example `[['C', 'VN'], ['O', 'Sở Tư pháp'], ['CN', 'Trần Thị Bưởi']]`. */
export type NameParts = readonly (readonly [type: string, value: string])[]

const PRINTABLE_STRING = 0x13
const identifierOf = new Map(Object.entries(nameAttributes).map(([identifier, type]) => [type, identifier]))

/** Name of RFC 5280 4.1.2.4, one attribute in each part. Throws RangeError for a type that we do not know. */
export function writeName(parts: NameParts): Uint8Array {
  return sequence(...parts.map(([type, value]) => setOf(sequence(identifierOfType(type), writeValue(type, value)))))
}

function identifierOfType(type: string): Uint8Array {
  const identifier = identifierOf.get(type)
  if (identifier === undefined) throw new RangeError(`names have no ${type}`)
  return objectIdentifier(identifier)
}

/** Country and serial number are printable ASCII (RFC 5280 appendix A); all else is UTF-8, composed. */
function writeValue(type: string, value: string): Uint8Array {
  return type === 'C' || type === 'serialNumber'
    ? writeElement(PRINTABLE_STRING, Buffer.from(value, 'latin1'))
    : utf8String(value.normalize('NFC'))
}
