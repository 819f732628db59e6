import { malformed } from './pdf-error.ts'
import type { PdfFile } from './open-pdf.ts'
import { trailerOf } from './open-pdf.ts'
import type { PdfRef, PdfStream, PdfValue } from './pdf-value.ts'
import { dict, name, ref } from './pdf-value.ts'
import { writeValue } from './write-value.ts'

/** Collects what an increment changes and adds; `append` writes it behind the bytes that stand. */
export type Revision = {
  readonly add: (value: PdfValue) => PdfRef
  readonly put: (reference: PdfRef, value: PdfValue) => void
  readonly get: (reference: PdfRef) => PdfValue
}

export function beginRevision(pdf: PdfFile): Revision & { readonly append: () => AppendedRevision } {
  const size = trailerOf(pdf).entries.get('Size')
  if (typeof size !== 'number') throw malformed('trailer without size')
  // Some writers state a size too small: a number in use must never be given twice.
  let next = pdf.sections.reduce((most, section) => Math.max(most, ...largest(section.entries.keys())), size)
  const objects = new Map<number, { reference: PdfRef; value: PdfValue }>()
  const put = (reference: PdfRef, value: PdfValue): void => void objects.set(reference.number, { reference, value })
  return {
    add: (value) => {
      const reference = ref(next++)
      put(reference, value)
      return reference
    },
    put,
    get: (reference) => objects.get(reference.number)?.value ?? pdf.resolve(reference),
    append: () => append(pdf, [...objects.values()], next),
  }
}

export type AppendedRevision = {
  readonly bytes: Uint8Array
  /** Where each object of the increment begins. */
  readonly offsets: ReadonlyMap<number, number>
}

function* largest(numbers: Iterable<number>): Iterable<number> {
  let most = 0
  for (const number of numbers) most = Math.max(most, number + 1)
  yield most
}

function append(
  pdf: PdfFile,
  objects: readonly { readonly reference: PdfRef; readonly value: PdfValue }[],
  size: number,
): AppendedRevision {
  const needsLineEnd = pdf.bytes.at(-1) !== 10 && pdf.bytes.at(-1) !== 13
  const parts: Uint8Array[] = [pdf.bytes, Buffer.from(needsLineEnd ? '\n' : '')]
  const offsets = new Map<number, number>()
  let at = pdf.bytes.length + parts[1]!.length
  for (const { reference, value } of objects.toSorted((a, b) => a.reference.number - b.reference.number)) {
    offsets.set(reference.number, at)
    const text = `${reference.number} ${reference.generation} obj\n${writeValue(value)}\nendobj\n`
    const written = Buffer.from(text, 'latin1')
    parts.push(written)
    at += written.length
  }
  const generations = new Map(objects.map(({ reference }) => [reference.number, reference.generation]))
  parts.push(Buffer.from(writeXref(pdf, { offsets, generations, size, at }), 'latin1'))
  return { bytes: Buffer.concat(parts), offsets }
}

type XrefFacts = {
  readonly offsets: ReadonlyMap<number, number>
  readonly generations: ReadonlyMap<number, number>
  readonly size: number
  readonly at: number
}

/** In the form that the newest section has: 7.5.8.4 does not let a file change from streams to tables. */
function writeXref(pdf: PdfFile, facts: XrefFacts): string {
  const newest = pdf.sections[pdf.newest]!
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = newest.trailer.entries.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  const trailer = { ...Object.fromEntries(kept), Prev: newest.offset }
  const body = newest.form === 'table' ? writeTable(facts, trailer) : writeStream(facts, trailer)
  return `${body}\nstartxref\n${facts.at}\n%%EOF\n`
}

function writeTable(facts: XrefFacts, trailer: Readonly<Record<string, PdfValue>>): string {
  const sections = runsOf([...facts.offsets.keys()]).map(
    (run) => `${run[0]} ${run.length}\n${run.map((number) => tableEntry(facts, number)).join('')}`,
  )
  return `xref\n${sections.join('')}trailer\n${writeValue(dict({ Size: facts.size, ...trailer }))}`
}

function tableEntry(facts: XrefFacts, number: number): string {
  const offset = String(facts.offsets.get(number)).padStart(10, '0')
  return `${offset} ${String(facts.generations.get(number)).padStart(5, '0')} n \n`
}

function writeStream(facts: XrefFacts, trailer: Readonly<Record<string, PdfValue>>): string {
  // The stream is an object of its own increment and lists itself.
  const own = facts.size
  const rows = [...facts.offsets, [own, facts.at] as const].toSorted(([a], [b]) => a - b)
  const content = Buffer.concat(
    rows.map(([number, offset]) => {
      const row = Buffer.alloc(9)
      row.writeUInt8(1, 0)
      row.writeUIntBE(offset, 1, 6)
      row.writeUInt16BE(facts.generations.get(number) ?? 0, 7)
      return row
    }),
  )
  const index = runsOf(rows.map(([number]) => number)).flatMap((run) => [run[0]!, run.length])
  const value: PdfStream = {
    kind: 'stream',
    dict: dict({ Type: name('XRef'), Size: own + 1, W: [1, 6, 2], Index: index, ...trailer } satisfies Record<
      string,
      PdfValue
    >),
    content,
  }
  return `${own} 0 obj\n${writeValue(value satisfies PdfStream)}\nendobj`
}

/** Numbers in ascending order, cut where one is missing. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs
}
