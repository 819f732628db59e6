import type { Revision } from './append-revision.ts'
import { getPage } from './find-page.ts'
import type { PdfFile } from './open-pdf.ts'
import { openPdf } from './open-pdf.ts'
import type { Turn } from './page-view.ts'
import { malformed } from './pdf-error.ts'
import type { PdfRef, PdfValue } from './pdf-value.ts'
import { isArray, isKind, name, withEntries } from './pdf-value.ts'

/**
 * Copies the first page of another PDF, with what it needs, as a form XObject; it must have one content stream. On a page that is turned
 * it stands upright for whoever reads.
 */
export function embedPage(revision: Revision, source: Uint8Array, turn: Turn = 0): PdfRef {
  const pdf = openPdf(source)
  const page = getPage(pdf, 1).dict.entries
  const contents = pdf.resolve(page.get('Contents'))
  const content = isArray(contents) && contents.length === 1 ? pdf.resolve(contents[0]) : contents
  if (!isKind(content, 'stream')) throw malformed('appearance without a single content stream')
  const copy = copierOf(pdf, revision)
  const form = withEntries(content.dict, {
    Type: name('XObject'),
    Subtype: name('Form'),
    FormType: 1,
    BBox: copy(pdf.resolve(page.get('MediaBox'))),
    ...(turn === 0 ? {} : { Matrix: turned[turn] }),
    Resources: copy(pdf.resolve(page.get('Resources'))),
    Length: undefined,
  })
  return revision.add({ kind: 'stream', dict: form, content: content.content })
}

/** Against the turn of the page; the viewer fits the result into the rectangle of the field (12.5.5). */
const turned = { 90: [0, 1, -1, 0, 0, 0], 180: [-1, 0, 0, -1, 0, 0], 270: [0, -1, 1, 0, 0, 0] } as const

/** Each object is copied once, under a number of the revision. */
function copierOf(pdf: PdfFile, revision: Revision): (value: PdfValue) => PdfValue {
  const copied = new Map<number, PdfRef>()
  const copy = (value: PdfValue): PdfValue => {
    if (typeof value !== 'object' || value === null) return value
    if (isArray(value)) return value.map(copy)
    switch (value.kind) {
      case 'ref':
        return copyReferenced(value)
      case 'dict':
        return { kind: 'dict', entries: new Map([...value.entries].map(([key, entry]) => [key, copy(entry)])) }
      case 'stream':
        return { ...value, dict: withEntries(value.dict, Object.fromEntries(copiedEntries(value.dict.entries))) }
      case 'name':
      case 'string':
        return value
      default:
        return value satisfies never
    }
  }
  const copiedEntries = (entries: ReadonlyMap<string, PdfValue>): [string, PdfValue | undefined][] =>
    [...entries].map(([key, entry]) => [key, key === 'Length' ? undefined : copy(entry)])
  const copyReferenced = (reference: PdfRef): PdfValue => {
    const known = copied.get(reference.number)
    if (known) return known
    const own = revision.add(null)
    copied.set(reference.number, own)
    revision.put(own, copy(pdf.resolve(reference)))
    return own
  }
  return copy
}
