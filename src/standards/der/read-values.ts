import { refuse } from './der-error.ts'
import type { DerElement } from './read-der.ts'
import { tags } from './tags.ts'

export function readObjectIdentifier(element: DerElement): string {
  const content = contentOf(element, tags.objectIdentifier)
  if (content.length === 0 || content.length > 64 || content.at(-1)! & 0x80) refuse('value-unreadable')
  const numbers: number[] = []
  let value = 0
  for (const byte of content) {
    if (value === 0 && byte === 0x80) refuse('value-unreadable')
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) refuse('value-unreadable')
    if (byte & 0x80) continue
    numbers.push(value)
    value = 0
  }
  const first = Math.min(2, Math.floor(numbers[0]! / 40))
  return [first, numbers[0]! - first * 40, ...numbers.slice(1)].join('.')
}

/** Small whole numbers: versions, reasons, lengths of paths. */
export function readSmallInteger(element: DerElement, tag: number = tags.integer): number {
  const content = contentOf(element, tag)
  if (content.length === 0 || content.length > 4 || content[0]! & 0x80) refuse('value-unreadable')
  return content.reduce((value, byte) => value * 256 + byte, 0)
}

/** Serial numbers and nonces: hexadecimal digits of the content, leading zero octet included. */
export function readIntegerHex(element: DerElement): string {
  const content = contentOf(element, tags.integer)
  if (content.length === 0 || content.length > 64) refuse('value-unreadable')
  return Buffer.from(content).toString('hex')
}

export function readBoolean(element: DerElement): boolean {
  const content = contentOf(element, tags.boolean)
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) refuse('value-unreadable')
  return content[0] === 0xff
}

export function readOctets(element: DerElement): Uint8Array {
  return contentOf(element, tags.octetString)
}

/** A BIT STRING of whole octets: signatures and keys. An unused last bit would let two encodings pass for one signature. */
export function readWholeBits(element: DerElement): Uint8Array {
  if (element.content[0] !== 0) refuse('value-unreadable')
  return readBits(element)
}

/** The octets of a BIT STRING; unused bits must be zero, as DER wants. */
export function readBits(element: DerElement): Uint8Array {
  const content = contentOf(element, tags.bitString)
  const unused = content[0] ?? refuse('value-unreadable')
  const last = content.length > 1 ? content.at(-1)! : 0
  if (unused > 7 || (content.length === 1 && unused > 0) || last & ((1 << unused) - 1)) refuse('value-unreadable')
  return content.subarray(1)
}

const times = {
  [tags.utcTime]: /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)Z$/,
  [tags.generalizedTime]:
    /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<fraction>\.\d{1,9})?Z$/,
}

/** UTCTime or GeneralizedTime in Z; two-digit years from 50 on are of the last century (RFC 5280 4.1.2.5.1). */
export function readTime(element: DerElement): Temporal.Instant {
  const pattern = element.tag === tags.utcTime || element.tag === tags.generalizedTime ? times[element.tag] : undefined
  if (!pattern || element.content.length > 32) return refuse(pattern ? 'value-unreadable' : 'tag-unexpected')
  const parts = pattern.exec(Buffer.from(element.content).toString('latin1'))?.groups
  if (!parts) return refuse('value-unreadable')
  const { year = '', month, day, hour, minute, second, fraction = '' } = parts
  const fullYear = year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`
  try {
    return Temporal.Instant.from(`${fullYear}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`)
  } catch {
    return refuse('value-unreadable')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of any character string that names use, in NFC. */
export function readText(element: DerElement): string {
  return decode(element).normalize('NFC')
}

function decode({ tag, content }: DerElement): string {
  switch (tag) {
    case tags.utf8String:
      return decodeUtf8(content)
    case tags.bmpString:
      if (content.length % 2 !== 0) refuse('value-unreadable')
      return Buffer.from(content).swap16().toString('utf16le')
    case tags.printableString:
    case tags.teletexString:
    case tags.ia5String:
      return Buffer.from(content).toString('latin1')
    default:
      return refuse('tag-unexpected')
  }
}

function decodeUtf8(content: Uint8Array): string {
  try {
    return utf8.decode(content)
  } catch {
    return refuse('value-unreadable')
  }
}

function contentOf(element: DerElement, tag: number): Uint8Array {
  return element.tag === tag ? element.content : refuse('tag-unexpected')
}
