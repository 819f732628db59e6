import { listFormFields } from '../form-fields.ts'
import { beginRevision } from '../pdf/append-revision.ts'
import { embedPage } from '../pdf/embed-page.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { PdfError } from '../pdf/pdf-error.ts'
import { dict, textOf, textString, withEntries } from '../pdf/pdf-value.ts'
import { requireChangeable } from './require-changeable.ts'

export type FieldFilling = {
  readonly name: string
  readonly value: string
  /** A PDF of one page, of the proportions of the field. */
  readonly appearance: Uint8Array
}

/** Fills text fields that are still empty, as an increment: signatures that stand keep their bytes. */
export function fillFields(bytes: Uint8Array, fillings: readonly FieldFilling[]): Uint8Array {
  const pdf = openPdf(bytes)
  requireChangeable(pdf)
  const revision = beginRevision(pdf)
  const fields = new Map(listFormFields(pdf).map((field) => [field.name, field]))
  for (const filling of fillings) {
    const field = fields.get(filling.name)
    if (field?.type !== 'Tx') throw new PdfError('field-not-found', filling.name)
    if ((textOf(pdf.resolve(field.value)) ?? '') !== '') throw new PdfError('field-already-filled', filling.name)
    const appearance = embedPage(revision, filling.appearance)
    revision.put(field.ref, withEntries(field.dict, { V: textString(filling.value), AP: dict({ N: appearance }) }))
  }
  return revision.append().bytes
}
