import type { PdfFile } from '../pdf/open-pdf.ts'
import type { PdfDict } from '../pdf/pdf-value.ts'
import { isArray, isKind } from '../pdf/pdf-value.ts'
import { findStartXref } from '../pdf/read-xref.ts'

/** The bytes that a signature covers: from the start of the file to `end`, without its own value. */
export type CoveredRange = {
  readonly gap: { readonly start: number; readonly end: number }
  readonly end: number
  /** The revision that those bytes are, as counted in `PdfFile`. */
  readonly revision: number
}

/**
 * Undefined unless the range leaves out exactly the value of this very signature and ends where a revision ends: wider gaps, gaps
 * elsewhere and early ends are how signed files were forged (USF, SWA and ISA attacks, Mladenov et al. 2019).
 */
export function readCoveredRange(pdf: PdfFile, signature: PdfDict): CoveredRange | undefined {
  const range = signature.entries.get('ByteRange')
  const contents = signature.entries.get('Contents')
  const span = isKind(contents, 'string') ? contents.span : undefined
  if (!isArray(range) || range.length !== 4 || !span) return undefined
  const [start, length, next, rest] = range
  if (typeof length !== 'number' || typeof next !== 'number' || typeof rest !== 'number') return undefined
  // A value inside an object stream has its place in the inflated bytes, not in the file.
  if (start !== 0 || length !== span.start || next !== span.end || pdf.bytes[span.start] !== 0x3c) return undefined
  if (!Number.isInteger(rest) || rest <= 0 || next + rest > pdf.bytes.length) return undefined
  const end = next + rest
  const xref = findStartXref(pdf.bytes, end)
  const revision = pdf.sections.findLastIndex((section) => section.offset === xref)
  return revision < 0 ? undefined : { gap: { start: span.start, end: span.end }, end, revision }
}
