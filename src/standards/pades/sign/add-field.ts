import type { Revision } from '../pdf/append-revision.ts'
import type { PdfPage } from '../pdf/find-page.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { catalogOf } from '../pdf/open-pdf.ts'
import { malformed } from '../pdf/pdf-error.ts'
import type { PdfDict, PdfRef, PdfValue } from '../pdf/pdf-value.ts'
import { dict, isArray, isKind, name, withEntries } from '../pdf/pdf-value.ts'

type NewField = { readonly page: PdfPage; readonly entries: Readonly<Record<string, PdfValue>> }

/** A field that is its own widget, hung into the form and the page. */
export function addField(pdf: PdfFile, revision: Revision, field: NewField): PdfRef {
  const added = revision.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      // Print and Locked: it stands on paper too, and nobody moves it.
      F: 132,
      P: field.page.ref,
      ...field.entries,
    }),
  )
  pushTo(revision, { holder: field.page.ref, key: 'Annots', item: added })
  pushTo(revision, { holder: formOf(pdf, revision), key: 'Fields', item: added })
  return added
}

/** Appends to an array that stands in a dictionary, in the array's own object if it has one. */
function pushTo(
  revision: Revision,
  { holder, key, item }: { readonly holder: PdfRef; readonly key: string; readonly item: PdfRef },
): void {
  const owner = revision.get(holder)
  if (!isKind(owner, 'dict')) throw malformed(`${key} without owner`)
  const value = owner.entries.get(key)
  const items = isKind(value, 'ref') ? revision.get(value) : (value ?? [])
  const list = [...(isArray(items) ? items : []), item]
  if (isKind(value, 'ref') && isArray(items)) revision.put(value, list)
  else revision.put(holder, withEntries(owner, { [key]: list }))
}

/** The form as an object of its own, so that further signatures change neither the catalogue nor each other. */
function formOf(pdf: PdfFile, revision: Revision): PdfRef {
  const { ref } = catalogOf(pdf)
  const catalog = revision.get(ref)
  if (!isKind(catalog, 'dict')) throw malformed('no catalog')
  const form = catalog.entries.get('AcroForm')
  if (isKind(form, 'ref')) {
    const current = revision.get(form)
    if (isKind(current, 'dict')) revision.put(form, withSignatureFlags(current))
    return form
  }
  const added = revision.add(withSignatureFlags(isKind(form, 'dict') ? form : dict({})))
  revision.put(ref, withEntries(catalog, { AcroForm: added }))
  return added
}

/** SignaturesExist and AppendOnly (12.7.3, table 225). */
function withSignatureFlags(form: PdfDict): PdfDict {
  return withEntries(form, { Fields: form.entries.get('Fields') ?? [], SigFlags: 3 })
}
