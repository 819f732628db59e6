import type { PdfFile } from './open-pdf.ts'
import { catalogOf } from './open-pdf.ts'
import { malformed, PdfError } from './pdf-error.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdf-value.ts'
import { isArray, isKind, nameOf } from './pdf-value.ts'

export type PdfPage = { readonly ref: PdfRef; readonly dict: PdfDict }

// The tree of a real file is at most six levels deep.
const deepest = 50

/** The page by its number, first is 1. */
export function getPage(pdf: PdfFile, number: number): PdfPage {
  let left = number
  for (const page of listPages(pdf)) {
    left -= 1
    if (left === 0) return page
  }
  throw new PdfError('page-not-found', `page ${number}`)
}

/** All pages in their order, as of a revision. */
export function* listPages(pdf: PdfFile, revision: number = pdf.newest): Generator<PdfPage> {
  yield* pagesBelow(pdf, { node: catalogOf(pdf, revision).dict.entries.get('Pages'), revision, seen: new Set() })
}

type Walk = { readonly node: PdfValue | undefined; readonly revision: number; readonly seen: Set<number> }

function* pagesBelow(pdf: PdfFile, { node, revision, seen }: Walk, depth = 0): Generator<PdfPage> {
  const value = pdf.resolve(node, revision)
  if (!isKind(node, 'ref') || !isKind(value, 'dict')) throw malformed('page tree broken')
  if (seen.has(node.number) || depth > deepest) throw malformed('page tree forms a loop')
  seen.add(node.number)
  if (nameOf(value.entries.get('Type')) !== 'Pages') {
    yield { ref: node, dict: value }
    return
  }
  const kids = pdf.resolve(value.entries.get('Kids'), revision)
  if (!isArray(kids)) throw malformed('page tree broken')
  for (const kid of kids) yield* pagesBelow(pdf, { node: kid, revision, seen }, depth + 1)
}
