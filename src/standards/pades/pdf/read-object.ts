import { malformed } from './pdf-error.ts'
import type { PdfDict, PdfRef, PdfStream, PdfValue } from './pdf-value.ts'
import { isKind } from './pdf-value.ts'
import type { Cursor } from './read-value.ts'
import { latin1, readValue, readWord, skipSpace, takeWord } from './read-value.ts'

/** Looks up a reference while an object is read: the length of a stream may stand in another object. */
export type Resolve = (reference: PdfRef) => PdfValue

/** `12 0 obj … endobj` at the cursor. */
export function readObject(
  cursor: Cursor,
  resolve: Resolve,
): { readonly number: number; readonly generation: number; readonly value: PdfValue } {
  skipSpace(cursor)
  const at = cursor.at
  const number = readWord(cursor)
  skipSpace(cursor)
  const generation = readWord(cursor)
  if (!/^\d{1,10}$/.test(number) || !/^\d{1,5}$/.test(generation) || !takeWord(cursor, 'obj')) {
    throw malformed(`no object at byte ${at}`)
  }
  const value = readValue(cursor)
  const whole = isKind(value, 'dict') && takeWord(cursor, 'stream') ? readStream(cursor, value, resolve) : value
  if (!takeWord(cursor, 'endobj')) throw malformed(`object ${number} without end`)
  return { number: Number(number), generation: Number(generation), value: whole }
}

function readStream(cursor: Cursor, dict: PdfDict, resolve: Resolve): PdfStream {
  // After the keyword: CR LF or LF, never CR alone (7.3.8.1).
  if (cursor.bytes[cursor.at] === 13) cursor.at += 1
  if (cursor.bytes[cursor.at] !== 10) throw malformed(`stream without line end, byte ${cursor.at}`)
  cursor.at += 1
  const stated = dict.entries.get('Length')
  const length = isKind(stated, 'ref') ? resolve(stated) : stated
  const start = cursor.at
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > cursor.bytes.length) {
    throw malformed(`stream of wrong length, byte ${start}`)
  }
  cursor.at = start + length
  // A length that ends elsewhere makes readers guess, each its own way: refused.
  if (!takeWord(cursor, 'endstream')) {
    throw malformed(`no endstream where the length ends: ${latin1(cursor.bytes.subarray(cursor.at, cursor.at + 12))}`)
  }
  return { kind: 'stream', dict, content: cursor.bytes.subarray(start, start + length) }
}
