import { malformed, PdfError } from './pdf-error.ts'
import type { PdfDict, PdfRef } from './pdf-value.ts'
import { isKind } from './pdf-value.ts'
import { readObjectsOf } from './read-objects-of.ts'
import type { PdfObjects } from './read-objects-of.ts'
import { latin1 } from './read-value.ts'
import { findStartXref, readXrefChain } from './read-xref.ts'
import type { XrefSection } from './read-xref.ts'

/** A PDF with its history. Revision 0 is the oldest section of the chain; objects are read when asked for. */
export type PdfFile = PdfObjects & {
  readonly bytes: Uint8Array
  readonly sections: readonly XrefSection[]
  readonly newest: number
}

export type PdfLimits = { readonly bytes: number; readonly values: number }

// A 200-page colour scan at 200 dpi has 65 MB. Five million values take about 0.5 GB while they are compared.
export const pdfLimits: PdfLimits = { bytes: 256 * 1024 * 1024, values: 5_000_000 }

/** Strict: what other readers would have to repair is refused with `pdf-malformed`, because each repairs differently. */
export function openPdf(bytes: Uint8Array, limits: PdfLimits = pdfLimits): PdfFile {
  if (bytes.length > limits.bytes) throw new PdfError('pdf-too-large', `${bytes.length} bytes`)
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new PdfError('not-a-pdf', 'no %PDF- at the start')
  const budget = { values: limits.values }
  const start = findStartXref(bytes, lengthWithoutPadding(bytes))
  if (start === undefined) throw malformed('no startxref at the end')
  const sections = readXrefChain(bytes, start, budget).toReversed()
  if (sections.some((section) => section.trailer.entries.has('Encrypt'))) {
    throw new PdfError('pdf-encrypted', 'trailer names an encryption')
  }
  return { bytes, sections, newest: sections.length - 1, ...readObjectsOf({ bytes, sections, budget }) }
}

export function trailerOf(pdf: PdfFile, revision: number = pdf.newest): PdfDict {
  return pdf.sections[revision]!.trailer
}

export function catalogOf(pdf: PdfFile, revision: number = pdf.newest): { ref: PdfRef; dict: PdfDict } {
  const root = trailerOf(pdf, revision).entries.get('Root')
  const catalog = pdf.resolve(root, revision)
  if (!isKind(root, 'ref') || !isKind(catalog, 'dict')) throw malformed('no catalog')
  return { ref: root, dict: catalog }
}

/** Some writers fill the end of a file with line ends; nothing else may follow the last `%%EOF`. */
function lengthWithoutPadding(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1
  return end
}
