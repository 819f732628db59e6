import { decodeStream } from './decode-stream.ts'
import { malformed } from './pdf-error.ts'
import type { PdfValue } from './pdf-value.ts'
import { isKind } from './pdf-value.ts'
import { readObject } from './read-object.ts'
import { readValue, readWord, skipSpace } from './read-value.ts'
import type { Cursor } from './read-value.ts'
import type { XrefEntry, XrefSection } from './read-xref.ts'

export type PdfObjects = {
  /** What the object was as of a revision; null when it did not exist, as ISO 32000 says. */
  readonly get: (number: number, revision?: number) => PdfValue
  readonly entry: (number: number, revision: number) => XrefEntry | undefined
  /** Follows a reference; other values are returned as they are. */
  readonly resolve: (value: PdfValue | undefined, revision?: number) => PdfValue
}

type Source = {
  readonly bytes: Uint8Array
  readonly sections: readonly XrefSection[]
  readonly budget: Cursor['budget']
}

/** Reads objects when asked for, each once; the same bytes give the same value in every revision. */
export function readObjectsOf(source: Source): PdfObjects {
  const newest = source.sections.length - 1
  const cache = new Map<string, PdfValue>()
  const packed = new Map<string, readonly PdfValue[]>()
  const reading = new Set<string>()

  const histories = new Map<number, readonly Version[]>()

  const entry = (number: number, revision: number): XrefEntry | undefined => {
    let history = histories.get(number)
    if (!history) {
      history = historyOf(source.sections, number)
      histories.set(number, history)
    }
    return history.findLast((version) => version.revision <= revision)?.entry
  }

  const get = (number: number, revision: number = newest): PdfValue => {
    const where = entry(number, revision)
    if (!where || where.kind === 'free') return null
    if (where.kind === 'in-stream') return getPacked(number, where, revision)
    const key = `${number}@${where.offset}`
    const known = cache.get(key)
    if (known !== undefined) return known
    if (reading.has(key)) throw malformed(`object ${number} needs itself`)
    reading.add(key)
    const cursor = { bytes: source.bytes, at: where.offset, budget: source.budget }
    const object = readObject(cursor, (reference) => get(reference.number, revision))
    if (object.number !== number) throw malformed(`object ${object.number} stands where ${number} should`)
    reading.delete(key)
    cache.set(key, object.value)
    return object.value
  }

  const getPacked = (number: number, where: XrefEntry & { kind: 'in-stream' }, revision: number): PdfValue => {
    const home = entry(where.stream, revision)
    if (home?.kind !== 'at') throw malformed(`object stream ${where.stream} missing`)
    const key = `${where.stream}@${home.offset}`
    const values = packed.get(key) ?? readObjectStream(get(where.stream, revision), source.budget)
    packed.set(key, values)
    const found = values[where.index]
    if (found === undefined) throw malformed(`object ${number} missing in its stream`)
    return found
  }

  const resolve = (value: PdfValue | undefined, revision: number = newest): PdfValue => {
    let current = value ?? null
    // A reference to a reference is not allowed, yet met; twenty links are no document.
    for (let links = 0; isKind(current, 'ref'); links++) {
      if (links > 20) throw malformed('references form a loop')
      current = get(current.number, revision)
    }
    return current
  }
  return { get, entry, resolve }
}

type Version = { readonly revision: number; readonly entry: XrefEntry }

function historyOf(sections: readonly XrefSection[], number: number): readonly Version[] {
  return sections.flatMap(({ entries }, revision) => {
    const entry = entries.get(number)
    return entry ? [{ revision, entry }] : []
  })
}

/** The objects of an object stream in their order (7.5.7). */
function readObjectStream(value: PdfValue, budget: Cursor['budget']): readonly PdfValue[] {
  if (!isKind(value, 'stream')) throw malformed('object stream is no stream')
  const count = value.dict.entries.get('N')
  const first = value.dict.entries.get('First')
  const bytes = decodeStream(value)
  if (typeof count !== 'number' || typeof first !== 'number' || count * 2 > bytes.length) {
    throw malformed('object stream broken')
  }
  const head = { bytes, at: 0, budget }
  const offsets = Array.from({ length: count }, () => {
    skipSpace(head)
    readWord(head)
    skipSpace(head)
    return Number(readWord(head))
  })
  return offsets.map((offset) => {
    if (!Number.isInteger(offset)) throw malformed('object stream broken')
    return readValue({ bytes, at: first + offset, budget })
  })
}
