import { tags } from './tags.ts'

/** One element; the content is the parts in the order given. */
export function writeElement(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  return Buffer.concat([header(tag, length), ...parts])
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return writeElement(tags.sequence, ...parts)
}

/** SET OF: X.690 11.6 wants the encodings in ascending order. */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return writeElement(tags.set, ...parts.toSorted((a, b) => Buffer.compare(a, b)))
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return writeElement(tags.octetString, bytes)
}

/** Whole octets only: signatures and keys. */
export function bitString(bytes: Uint8Array): Uint8Array {
  return writeElement(tags.bitString, Uint8Array.of(0), bytes)
}

/** Bytes are an unsigned number, most significant first. */
export function integer(value: number | Uint8Array): Uint8Array {
  const bytes = typeof value === 'number' ? bytesOf(value) : value
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const shortest = bytes.subarray(start)
  const sign = (shortest[0] ?? 0) & 0x80 || shortest.length === 0 ? Uint8Array.of(0) : new Uint8Array()
  return writeElement(tags.integer, sign, shortest)
}

export function enumerated(value: number): Uint8Array {
  return writeElement(tags.enumerated, Uint8Array.of(value))
}

export function nullValue(): Uint8Array {
  return writeElement(tags.null)
}

export function utf8String(text: string): Uint8Array {
  return writeElement(tags.utf8String, Buffer.from(text.normalize('NFC')))
}

/** `[number] EXPLICIT`, or IMPLICIT over something constructed. */
export function context(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return writeElement(0xa0 | number, ...parts)
}

/** `[number] IMPLICIT` over something primitive. */
export function contextPrimitive(number: number, bytes: Uint8Array): Uint8Array {
  return writeElement(0x80 | number, bytes)
}

/** Dotted form: `objectIdentifier('1.2.840.113549.1.7.2')`. */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return writeElement(tags.objectIdentifier, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** RFC 5280 4.1.2.5: UTCTime up to 2049, GeneralizedTime from 2050, whole seconds. */
export function time(instant: Temporal.Instant): Uint8Array {
  const text = compact(instant)
  if (Number(text.slice(0, 4)) >= 2050) return writeElement(tags.generalizedTime, Buffer.from(text, 'latin1'))
  return writeElement(tags.utcTime, Buffer.from(text.slice(2), 'latin1'))
}

/** RFC 3161 2.4.2 allows milliseconds, without trailing zeros; every other use has whole seconds. */
export function generalizedTime(instant: Temporal.Instant, precision: 'second' | 'millisecond' = 'second'): Uint8Array {
  const milliseconds = String(instant.epochMilliseconds % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const fraction = precision === 'millisecond' && milliseconds !== '' ? `.${milliseconds}` : ''
  return writeElement(tags.generalizedTime, Buffer.from(compact(instant).replace('Z', `${fraction}Z`), 'latin1'))
}

function header(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length)
  const size = bytesOf(length)
  return Uint8Array.of(tag, 0x80 | size.length, ...size)
}

function bytesOf(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('DER: a number is whole and not negative')
  const bytes: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.from(bytes.length === 0 ? [0] : bytes)
}

function base128(value: number): number[] {
  const groups = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift((rest % 128) | 0x80)
  return groups
}

function compact(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replaceAll(/[-:T]/g, '')
}
