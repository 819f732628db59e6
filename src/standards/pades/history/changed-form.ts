import { listFormFields } from '../form-fields.ts'
import type { FormField } from '../form-fields.ts'
import type { PdfDict, PdfValue } from '../pdf/pdf-value.ts'
import { changedKeys, isArray, isKind, nameOf, textOf } from '../pdf/pdf-value.ts'
import { addedTo } from './compare-lists.ts'
import type { Step } from './pdf-change.ts'

/** The form's own dictionary: fields may come behind those that stand, if they are signed in the same increment. */
export function changedForm(step: Step, before: PdfDict, after: PdfDict): void {
  for (const key of changedKeys(before, after)) {
    if (key === 'Fields') reportFields(step, before.entries.get(key), after.entries.get(key))
    // Fonts and defaults may come with the first field; replaced later they could redraw fields that were signed.
    else if (key !== 'SigFlags' && !(isDefault(key) && !before.entries.has(key))) step.report('form-changed', key)
  }
}

function isDefault(key: string): boolean {
  return key === 'DR' || key === 'DA'
}

function reportFields(step: Step, before: PdfValue | undefined, after: PdfValue | undefined): void {
  const [old, now] = [step.pdf.resolve(before, step.before), step.pdf.resolve(after, step.after)]
  const added = addedTo(isArray(old) ? old : [], isArray(now) ? now : [])
  if (!added) return step.report('form-changed', 'Fields')
  for (const item of added) {
    const field = isKind(item, 'ref') ? fieldAt(step, item.number) : undefined
    if (field && isSignedWidget(step, item)) reportSigned(step, field)
    else step.report('form-field-added', field?.name ?? '')
  }
}

/** A field that existed: an empty signature may be signed, an empty text may be filled, nothing else. */
export function changedField(step: Step, before: FormField, after: PdfValue): void {
  const field = fieldAt(step, before.ref.number)
  const wasEmpty = before.type === 'Tx' ? (textOf(before.value) ?? '') === '' : before.value === null
  const touched = isKind(after, 'dict') ? changedKeys(before.dict, after) : ['']
  const isFilling =
    field !== undefined && wasEmpty && touched.every((key) => key === 'V' || key === 'AP' || key === 'M')
  if (before.type === 'Sig') {
    if (isFilling && isSignature(field.value)) reportSigned(step, field)
    else step.report(wasEmpty ? 'form-field-changed' : 'signature-changed', before.name)
  } else if (isFilling && before.type === 'Tx') step.report('form-field-filled', before.name)
  else step.report('form-field-changed', before.name)
}

/** A widget that this increment brought, of a signature field that it signed, without actions of its own. */
export function isSignedWidget(step: Step, item: PdfValue): boolean {
  if (!isKind(item, 'ref') || step.pdf.get(item.number, step.before) !== null) return false
  const field = fieldAt(step, item.number)
  return (
    field?.type === 'Sig' && isSignature(field.value) && !['A', 'AA', 'Kids'].some((key) => field.dict.entries.has(key))
  )
}

function fieldAt(step: Step, number: number): FormField | undefined {
  return listFormFields(step.pdf, step.after).find((field) => field.ref.number === number)
}

function isSignature(value: PdfValue): value is PdfDict {
  return isKind(value, 'dict') && value.entries.has('ByteRange')
}

function reportSigned(step: Step, field: FormField): void {
  const isTimestamp = isKind(field.value, 'dict') && nameOf(field.value.entries.get('Type')) === 'DocTimeStamp'
  step.report(isTimestamp ? 'timestamp-added' : 'signature-added', field.name)
}
