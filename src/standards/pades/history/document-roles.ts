import type { FormField } from '../form-fields.ts'
import { listFormFields } from '../form-fields.ts'
import { listPages } from '../pdf/find-page.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { catalogOf, trailerOf } from '../pdf/open-pdf.ts'
import type { PdfDict, PdfValue } from '../pdf/pdf-value.ts'
import { isArray, isKind } from '../pdf/pdf-value.ts'

/** What an object is to the document as of a revision. */
export type Role =
  | { readonly kind: 'catalog' }
  | { readonly kind: 'form' }
  | { readonly kind: 'form-fields' }
  | { readonly kind: 'field'; readonly field: FormField }
  | { readonly kind: 'signature'; readonly field: FormField }
  | { readonly kind: 'pages' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'page-content'; readonly page: number }
  | { readonly kind: 'annotations'; readonly page: number }
  | { readonly kind: 'metadata' }

export function rolesOf(pdf: PdfFile, revision: number): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>()
  // The first role stays: one object in two roles is judged by the stricter, and those come first.
  const give = (value: PdfValue | undefined, role: Role): void => {
    if (isKind(value, 'ref') && !roles.has(value.number)) roles.set(value.number, role)
  }
  const catalog = catalogOf(pdf, revision)
  givePageRoles(pdf, revision, give)
  give(catalog.ref, { kind: 'catalog' })
  give(catalog.dict.entries.get('Pages'), { kind: 'pages' })
  const form = catalog.dict.entries.get('AcroForm')
  give(form, { kind: 'form' })
  const formDict = pdf.resolve(form, revision)
  if (isKind(formDict, 'dict')) give(formDict.entries.get('Fields'), { kind: 'form-fields' })
  for (const field of listFormFields(pdf, revision)) {
    give(field.ref, { kind: 'field', field })
    if (field.type === 'Sig') give(field.dict.entries.get('V'), { kind: 'signature', field })
  }
  give(trailerOf(pdf, revision).entries.get('Info'), { kind: 'metadata' })
  give(catalog.dict.entries.get('Metadata'), { kind: 'metadata' })
  return roles
}

function givePageRoles(pdf: PdfFile, revision: number, give: (value: PdfValue | undefined, role: Role) => void): void {
  let page = 0
  for (const { ref, dict } of listPages(pdf, revision)) {
    page += 1
    for (const content of contentsOf(pdf, dict, revision)) give(content, { kind: 'page-content', page })
    give(ref, { kind: 'page', page })
    give(dict.entries.get('Annots'), { kind: 'annotations', page })
  }
}

function contentsOf(pdf: PdfFile, page: PdfDict, revision: number): readonly (PdfValue | undefined)[] {
  const contents = page.entries.get('Contents')
  const resolved = pdf.resolve(contents, revision)
  return isArray(resolved) ? [contents, ...resolved] : [contents]
}
