import { decodeStream } from './decode-stream.ts'
import { malformed, PdfError } from './pdf-error.ts'
import type { PdfDict, PdfStream, PdfValue } from './pdf-value.ts'
import { isArray, isKind, nameOf } from './pdf-value.ts'
import { readObject } from './read-object.ts'
import type { Cursor } from './read-value.ts'
import { latin1, readValue, readWord, skipSpace, takeWord } from './read-value.ts'

/** Where an object stands in one revision. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in-stream'; readonly stream: number; readonly index: number }

/** One cross-reference section: a table or a stream, with its trailer. */
export type XrefSection = {
  readonly offset: number
  readonly form: 'table' | 'stream'
  readonly entries: ReadonlyMap<number, XrefEntry>
  readonly trailer: PdfDict
}

type Budget = Cursor['budget']

// A letter with 500 signatures has a thousand increments; each link of the chain costs one read.
const mostSections = 4000

/** The sections from the newest, at `offset`, to the oldest, along `/Prev`. */
export function readXrefChain(bytes: Uint8Array, offset: number, budget: Budget): readonly XrefSection[] {
  const sections: XrefSection[] = []
  const seen = new Set<number>()
  let next: number | undefined = offset
  while (next !== undefined) {
    if (seen.has(next)) throw malformed('cross-reference sections form a loop')
    if (sections.length >= mostSections) throw new PdfError('pdf-too-complex', 'too many revisions')
    seen.add(next)
    const section = readXrefSection(bytes, next, budget)
    sections.push(section)
    next = offsetOf(section.trailer.entries.get('Prev'), 'Prev')
  }
  return sections
}

/** The number behind the last `startxref` before `end`; undefined when the bytes do not end as a PDF does. */
export function findStartXref(bytes: Uint8Array, end: number): number | undefined {
  const tail = latin1(bytes.subarray(Math.max(0, end - 1024), end))
  const found = /startxref\s+(\d{1,12})\s+%%EOF(?:\r\n|\r|\n)?$/.exec(tail)
  return found ? Number(found[1]) : undefined
}

function readXrefSection(bytes: Uint8Array, offset: number, budget: Budget): XrefSection {
  if (offset >= bytes.length) throw malformed('startxref points behind the end')
  const cursor: Cursor = { bytes, at: offset, budget }
  if (!takeWord(cursor, 'xref')) return readXrefStream(bytes, offset, budget)
  const entries = readTable(cursor)
  const trailer = readValue(cursor)
  if (!isKind(trailer, 'dict')) throw malformed('trailer is no dictionary')
  const hybrid = offsetOf(trailer.entries.get('XRefStm'), 'XRefStm')
  if (hybrid !== undefined) {
    // 7.5.8.4: what the table leaves out or hides as free is looked up in the stream.
    for (const [number, entry] of readXrefStream(bytes, hybrid, budget).entries) {
      if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry)
    }
  }
  return { offset, form: 'table', entries, trailer }
}

function offsetOf(value: PdfValue | undefined, what: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw malformed(`${what} is no offset`)
  return value
}

/** Leaves the cursor behind the word `trailer`. */
function readTable(cursor: Cursor): Map<number, XrefEntry> {
  const entries = new Map<number, XrefEntry>()
  for (;;) {
    skipSpace(cursor)
    const word = readWord(cursor)
    if (word === 'trailer') return entries
    skipSpace(cursor)
    const count = readWord(cursor)
    if (!/^\d{1,10}$/.test(word) || !/^\d{1,10}$/.test(count)) throw malformed('cross-reference table broken')
    for (let index = 0; index < Number(count); index++) addOnce(entries, Number(word) + index, readTableEntry(cursor))
  }
}

function readTableEntry(cursor: Cursor): XrefEntry {
  spend(cursor.budget)
  skipSpace(cursor)
  const offset = readWord(cursor)
  skipSpace(cursor)
  const generation = readWord(cursor)
  skipSpace(cursor)
  const kind = readWord(cursor)
  if (!/^\d{1,20}$/.test(offset) || !/^\d{1,10}$/.test(generation) || !/^[nf]$/.test(kind)) {
    throw malformed('cross-reference entry broken')
  }
  return kind === 'f' ? { kind: 'free' } : { kind: 'at', offset: Number(offset), generation: Number(generation) }
}

function addOnce(entries: Map<number, XrefEntry>, number: number, entry: XrefEntry): void {
  if (entries.has(number)) throw malformed(`object ${number} twice in one cross-reference section`)
  entries.set(number, entry)
}

function readXrefStream(bytes: Uint8Array, offset: number, budget: Budget): XrefSection {
  const { value } = readObject({ bytes, at: offset, budget }, () => {
    throw malformed('cross-reference stream with indirect length')
  })
  if (!isKind(value, 'stream') || nameOf(value.dict.entries.get('Type')) !== 'XRef') {
    throw malformed(`no cross-reference section at byte ${offset}`)
  }
  return { offset, form: 'stream', entries: readStreamEntries(value, budget), trailer: value.dict }
}

function readStreamEntries(stream: PdfStream, budget: Budget): ReadonlyMap<number, XrefEntry> {
  const widths = integers(stream.dict.entries.get('W'))
  const size = stream.dict.entries.get('Size')
  const index = stream.dict.entries.has('Index') ? integers(stream.dict.entries.get('Index')) : [0, Number(size)]
  if (widths.length !== 3 || widths.some((width) => width > 6) || index.length % 2 !== 0) {
    throw malformed('cross-reference stream broken')
  }
  const rows = decodeStream(stream)
  const entries = new Map<number, XrefEntry>()
  let at = 0
  const field = (width: number, otherwise: number): number => {
    if (at + width > rows.length) throw malformed('cross-reference stream too short')
    const value = width === 0 ? otherwise : Buffer.from(rows.buffer, rows.byteOffset + at, width).readUIntBE(0, width)
    at += width
    return value
  }
  for (let pair = 0; pair < index.length; pair += 2) {
    for (let step = 0; step < index[pair + 1]!; step++) {
      spend(budget)
      const kind = field(widths[0]!, 1)
      const [second, third] = [field(widths[1]!, 0), field(widths[2]!, 0)]
      addOnce(entries, index[pair]! + step, streamEntry(kind, second, third))
    }
  }
  return entries
}

function streamEntry(kind: number, second: number, third: number): XrefEntry {
  if (kind === 1) return { kind: 'at', offset: second, generation: third }
  if (kind === 2) return { kind: 'in-stream', stream: second, index: third }
  return { kind: 'free' }
}

function integers(value: PdfValue | undefined): readonly number[] {
  if (!isArray(value)) throw malformed('cross-reference stream broken')
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0)
      throw malformed('cross-reference stream broken')
    return item
  })
}

function spend(budget: Budget): void {
  if ((budget.values -= 1) < 0) throw new PdfError('pdf-too-complex', 'too many objects')
}
