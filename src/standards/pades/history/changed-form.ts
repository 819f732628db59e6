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
    if (field && isSignedWidget(step, item))
      reportSigned(step, field, isVisible(field) ? 'visible-signature-added' : 'signature-added')
    else step.report('form-field-added', field?.name ?? '')
  }
}

/** A field that existed: an empty signature may be signed, an empty text may be filled, nothing else. */
export function changedField(step: Step, before: FormField, after: PdfValue): void {
  const field = fieldAt(step, before.ref.number)
  const old = step.pdf.resolve(before.value, step.before)
  const now = step.pdf.resolve(field?.value, step.after)
  const touched = isKind(after, 'dict') ? changedKeys(before.dict, after) : ['']
  const isFilling = field !== undefined && touched.every((key) => key === 'V' || key === 'AP' || key === 'M')
  if (before.type === 'Sig') {
    if (isFilling && old === null && isNewSignature(step, field)) reportSigned(step, field, 'signature-added')
    else step.report(old === null ? 'form-field-changed' : 'signature-changed', before.name)
    return
  }
  // Emptied or left empty it could be filled again and again, each time with another picture.
  const isFilled = isFilling && before.type === 'Tx' && (textOf(old) ?? '') === '' && (textOf(now) ?? '') !== ''
  step.report(isFilled ? 'form-field-filled' : 'form-field-changed', before.name)
}

/** A widget that this increment brought, of a signature field that it signed, without actions of its own. */
export function isSignedWidget(step: Step, item: PdfValue): boolean {
  if (!isKind(item, 'ref') || step.pdf.get(item.number, step.before) !== null) return false
  const field = fieldAt(step, item.number)
  return (
    field?.type === 'Sig' &&
    isNewSignature(step, field) &&
    !['A', 'AA', 'Kids'].some((key) => field.dict.entries.has(key))
  )
}

function fieldAt(step: Step, number: number): FormField | undefined {
  return listFormFields(step.pdf, step.after).find((field) => field.ref.number === number)
}

/** Signed in this increment: a field that shows an older signature again adds none. */
function isNewSignature(step: Step, field: FormField): boolean {
  const signature = field.dict.entries.get('V')
  const isNew = isKind(signature, 'ref') ? step.pdf.get(signature.number, step.before) === null : true
  return isNew && signatureOf(step, field)?.entries.has('ByteRange') === true
}

function isVisible({ dict }: FormField): boolean {
  const box = dict.entries.get('Rect')
  return !isArray(box) || box[0] !== box[2] || box[1] !== box[3]
}

function reportSigned(step: Step, field: FormField, kind: 'signature-added' | 'visible-signature-added'): void {
  const isTimeStamp = nameOf(signatureOf(step, field)?.entries.get('Type')) === 'DocTimeStamp'
  // A time-stamp shows nothing; one that does is judged as the signature it looks like.
  step.report(isTimeStamp && !isVisible(field) ? 'time-stamp-added' : kind, field.name)
}

function signatureOf({ pdf, after }: Step, { value }: FormField): PdfDict | undefined {
  const signature = pdf.resolve(value, after)
  return isKind(signature, 'dict') ? signature : undefined
}
