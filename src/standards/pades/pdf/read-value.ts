import { malformed, PdfError } from './pdf-error.ts'
import type { PdfArray, PdfDict, PdfName, PdfString, PdfValue } from './pdf-value.ts'
import { isKind } from './pdf-value.ts'

/** A place in bytes that moves while reading; the budget is shared by all cursors of a file. */
export type Cursor = { readonly bytes: Uint8Array; at: number; readonly budget: { values: number } }

// ISO 32000 sets no depth; real files stay below 20. Each level costs stack, and hostile files nest a million brackets.
const deepest = 100
const longestString = 1024 * 1024
const whiteSpace = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)))

/** One object at the cursor, `12 0 R` included. Strict: doubled keys and unclosed brackets are refused, never repaired. */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > deepest) throw new PdfError('pdf-too-complex', 'nested too deeply')
  if ((cursor.budget.values -= 1) < 0) throw new PdfError('pdf-too-complex', 'too many objects')
  skipSpace(cursor)
  switch (String.fromCharCode(cursor.bytes[cursor.at] ?? 0)) {
    case '/':
      return readName(cursor)
    case '(':
      return readLiteralString(cursor)
    case '[':
      return readArray(cursor, depth)
    case '<':
      return cursor.bytes[cursor.at + 1] === 0x3c ? readDict(cursor, depth) : readHexString(cursor)
    default:
      return readKeywordOrNumber(cursor)
  }
}

/** White space and comments (7.2.3, 7.2.4). */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor
  for (;;) {
    while (whiteSpace.has(bytes[cursor.at] ?? -1)) cursor.at += 1
    if (bytes[cursor.at] !== 0x25) return
    while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1
  }
}

/** Regular characters up to the next space or delimiter; empty when there is none. */
export function readWord(cursor: Cursor): string {
  const start = cursor.at
  while (cursor.at < cursor.bytes.length && isRegular(cursor.bytes[cursor.at]!)) cursor.at += 1
  return latin1(cursor.bytes.subarray(start, cursor.at))
}

/** Takes the word if it stands at the cursor after white space. */
export function takeWord(cursor: Cursor, word: string): boolean {
  const before = cursor.at
  skipSpace(cursor)
  if (readWord(cursor) === word) return true
  cursor.at = before
  return false
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function isRegular(byte: number): boolean {
  return !whiteSpace.has(byte) && !delimiters.has(byte)
}

function readName(cursor: Cursor): PdfName {
  cursor.at += 1
  const raw = readWord(cursor)
  if (!raw.includes('#')) return { kind: 'name', name: raw }
  const decoded = raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { kind: 'name', name: decoded }
}

function readKeywordOrNumber(cursor: Cursor): PdfValue {
  const word = readWord(cursor)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw malformed(`no object at byte ${cursor.at}`)
  return (/^\d{1,10}$/.test(word) && readRestOfRef(cursor, Number(word))) || Number(word)
}

function readRestOfRef(cursor: Cursor, number: number): PdfValue | undefined {
  const start = cursor.at
  skipSpace(cursor)
  const generation = readWord(cursor)
  if (/^\d{1,5}$/.test(generation) && takeWord(cursor, 'R')) {
    return { kind: 'ref', number, generation: Number(generation) }
  }
  cursor.at = start
  return undefined
}

function readArray(cursor: Cursor, depth: number): PdfArray {
  cursor.at += 1
  const items: PdfValue[] = []
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === 0x5d) {
      cursor.at += 1
      return items
    }
    items.push(readValue(cursor, depth + 1))
  }
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  cursor.at += 2
  const entries = new Map<string, PdfValue>()
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === 0x3e && cursor.bytes[cursor.at + 1] === 0x3e) {
      cursor.at += 2
      return { kind: 'dict', entries }
    }
    const key = readValue(cursor, depth + 1)
    if (!isKind(key, 'name')) throw malformed(`key of a dictionary is no name, byte ${cursor.at}`)
    // Readers disagree on which of two equal keys counts: a signed file that means two things is no evidence.
    if (entries.has(key.name)) throw malformed(`key ${key.name} twice, byte ${cursor.at}`)
    entries.set(key.name, readValue(cursor, depth + 1))
  }
}

function readHexString(cursor: Cursor): PdfString {
  const start = cursor.at
  const close = cursor.bytes.indexOf(0x3e, start)
  if (close < 0) throw malformed(`string without end, byte ${start}`)
  cursor.at = close + 1
  const digits = latin1(cursor.bytes.subarray(start + 1, close))
  return { kind: 'string', bytes: decodeHex(digits) ?? decodeSpacedHex(digits, start), span: { start, end: cursor.at } }
}

/** Undefined where anything but pairs of digits stands; native, since signatures are the longest strings of a file. */
function decodeHex(digits: string): Buffer | undefined {
  const bytes = Buffer.from(digits, 'hex')
  return bytes.length * 2 === digits.length ? bytes : undefined
}

/** 7.3.4.3: white space does not count, and a last digit without its other half is followed by 0. */
function decodeSpacedHex(spaced: string, start: number): Buffer {
  // oxlint-disable-next-line no-control-regex -- NUL is white space in PDF
  const digits = spaced.replace(/[\x00\t\n\f\r ]/g, '')
  const bytes = decodeHex(digits.length % 2 === 0 ? digits : `${digits}0`)
  if (!bytes) throw malformed(`string with signs that are no digits, byte ${start}`)
  return bytes
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function readLiteralString(cursor: Cursor): PdfString {
  const start = cursor.at
  const out: number[] = []
  let open = 0
  do {
    const byte = cursor.bytes[cursor.at++]
    if (byte === undefined) throw malformed(`string without end, byte ${start}`)
    if (out.length > longestString) throw new PdfError('pdf-too-complex', 'string too long')
    if (byte === 0x5c) readEscape(cursor, out)
    else {
      if (byte === 0x28) open += 1
      if (byte === 0x29) open -= 1
      out.push(byte)
    }
  } while (open > 0)
  return { kind: 'string', bytes: Uint8Array.from(out.slice(1, -1)), span: { start, end: cursor.at } }
}

function readEscape(cursor: Cursor, out: number[]): void {
  const octal = /^[0-7]{1,3}/.exec(latin1(cursor.bytes.subarray(cursor.at, cursor.at + 3)))?.[0]
  if (octal !== undefined) {
    cursor.at += octal.length
    out.push(Number.parseInt(octal, 8) & 0xff)
    return
  }
  const byte = cursor.bytes[cursor.at++]
  if (byte === undefined) throw malformed('string ends in an escape')
  if (byte === 13 && cursor.bytes[cursor.at] === 10) cursor.at += 1
  if (byte !== 10 && byte !== 13) out.push(escapes[String.fromCharCode(byte)] ?? byte)
}
