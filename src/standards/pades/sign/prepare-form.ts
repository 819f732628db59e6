import type { Box } from '../box.ts'
import { rectangleOf } from '../box.ts'
import { listFormFields } from '../form-fields.ts'
import { beginRevision } from '../pdf/append-revision.ts'
import { getPage } from '../pdf/find-page.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { PdfError } from '../pdf/pdf-error.ts'
import type { PdfValue } from '../pdf/pdf-value.ts'
import { dict, name, textString } from '../pdf/pdf-value.ts'
import { addField } from './add-field.ts'

export type PlannedField = {
  readonly name: string
  readonly page: number
  readonly box: Box
} & (
  | { readonly kind: 'text' }
  /** `locksForm`: once signed here, no field may be filled any more (12.8.2.4 FieldMDP). */
  | { readonly kind: 'signature'; readonly locksForm: boolean }
)

/**
 * Puts empty fields on the pages before anyone signs. What comes between two signatures, the number and the date, is then
 * filled into a place that the first signer saw and signed.
 */
export function prepareForm(bytes: Uint8Array, fields: readonly PlannedField[]): Uint8Array {
  const pdf = openPdf(bytes)
  const revision = beginRevision(pdf)
  const taken = new Set(listFormFields(pdf).map((field) => field.name))
  const blank = revision.add({
    kind: 'stream',
    dict: dict({ Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 1, 1] }),
    content: new Uint8Array(),
  })
  for (const field of fields) {
    if (taken.has(field.name)) throw new PdfError('field-already-exists', field.name)
    taken.add(field.name)
    addField(pdf, revision, {
      page: getPage(pdf, field.page),
      entries: {
        ...entriesOf(field),
        T: textString(field.name),
        Rect: rectangleOf(field.box),
        AP: dict({ N: blank }),
      },
    })
  }
  return revision.append().bytes
}

function entriesOf(field: PlannedField): Readonly<Record<string, PdfValue>> {
  // Read-only, so that no viewer offers the reader to type a number of his own.
  if (field.kind === 'text')
    return { FT: name('Tx'), Ff: 1, DA: { kind: 'string', bytes: Buffer.from('/Helv 12 Tf 0 g') } }
  const lock = dict({ Type: name('SigFieldLock'), Action: name('All') })
  return { FT: name('Sig'), ...(field.locksForm ? { Lock: lock } : {}) }
}
