import type { PdfFile } from './pdf/open-pdf.ts'
import { catalogOf } from './pdf/open-pdf.ts'
import { malformed, PdfError } from './pdf/pdf-error.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdf/pdf-value.ts'
import { isArray, isKind, nameOf, textOf } from './pdf/pdf-value.ts'

export type FormField = {
  /** Full name: the parts of its ancestors joined by dots (12.7.4.2). */
  readonly name: string
  readonly ref: PdfRef
  readonly dict: PdfDict
  /** `Sig`, `Tx`, `Btn`, `Ch`; inherited from its ancestors. */
  readonly type: string | undefined
  /** As it stands, often a reference: signatures are large, and most readers do not ask for them. */
  readonly value: PdfValue
}

const deepest = 20
const mostFields = 20_000

/** The fields at the ends of the tree, widgets of one field counted as that field, as of a revision. */
export function listFormFields(pdf: PdfFile, revision: number = pdf.newest): readonly FormField[] {
  const form = pdf.resolve(catalogOf(pdf, revision).dict.entries.get('AcroForm'), revision)
  if (!isKind(form, 'dict')) return []
  const roots = pdf.resolve(form.entries.get('Fields'), revision)
  if (!isArray(roots)) return []
  const found: FormField[] = []
  const seen = new Set<number>()
  const visit = (node: PdfValue, above: Inherited, depth: number): void => {
    if (depth > deepest || found.length > mostFields) throw new PdfError('pdf-too-complex', 'too many form fields')
    const dict = pdf.resolve(node, revision)
    if (!isKind(node, 'ref') || !isKind(dict, 'dict')) throw malformed('form field broken')
    if (seen.has(node.number)) throw malformed('form field in two places')
    seen.add(node.number)
    const here = inherit(dict, above)
    const kids = pdf.resolve(dict.entries.get('Kids'), revision)
    const fields = isArray(kids) ? kids.filter((kid) => isField(pdf.resolve(kid, revision))) : []
    if (fields.length > 0) for (const kid of fields) visit(kid, here, depth + 1)
    else found.push({ name: here.name, ref: node, dict, type: here.type, value: here.value ?? null })
  }
  for (const root of roots) visit(root, { name: '', type: undefined, value: undefined }, 0)
  return found
}

type Inherited = { readonly name: string; readonly type: string | undefined; readonly value: PdfValue | undefined }

function inherit(dict: PdfDict, above: Inherited): Inherited {
  const part = textOf(dict.entries.get('T'))
  return {
    name: part === undefined ? above.name : `${above.name === '' ? '' : `${above.name}.`}${part}`,
    type: nameOf(dict.entries.get('FT')) ?? above.type,
    value: dict.entries.get('V') ?? above.value,
  }
}

/** A kid with a name of its own is a field; without one it is a widget, a picture of its parent (12.7.4.2). */
function isField(value: PdfValue): boolean {
  return isKind(value, 'dict') && value.entries.has('T')
}
