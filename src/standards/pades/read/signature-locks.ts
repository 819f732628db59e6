import type { PdfFile } from '../pdf/open-pdf.ts'
import type { PdfDict, PdfValue } from '../pdf/pdf-value.ts'
import { isArray, isKind, nameOf, textOf } from '../pdf/pdf-value.ts'

/** What a signature forbids behind it (12.8.2.2 DocMDP, 12.8.2.4 FieldMDP). */
export type SignatureLocks = {
  readonly forbidsAllChanges: boolean
  readonly locksField: (name: string) => boolean
}

export function readSignatureLocks(pdf: PdfFile, signature: PdfDict): SignatureLocks {
  const references = pdf.resolve(signature.entries.get('Reference'))
  const transforms = (isArray(references) ? references : []).flatMap((item) => {
    const reference = pdf.resolve(item)
    if (!isKind(reference, 'dict')) return []
    const parameters = pdf.resolve(reference.entries.get('TransformParams'))
    const method = nameOf(reference.entries.get('TransformMethod'))
    return isKind(parameters, 'dict') ? [{ method, parameters }] : []
  })
  const fieldLocks = transforms.filter(({ method }) => method === 'FieldMDP')
  return {
    forbidsAllChanges: transforms.some(
      ({ method, parameters }) => method === 'DocMDP' && parameters.entries.get('P') === 1,
    ),
    locksField: (name) => fieldLocks.some(({ parameters }) => isLockedBy(pdf, parameters, name)),
  }
}

function isLockedBy(pdf: PdfFile, parameters: PdfDict, name: string): boolean {
  const listed = namesOf(pdf.resolve(parameters.entries.get('Fields')))
  // A name locks the fields below it too.
  const isListed = listed.some((entry) => name === entry || name.startsWith(`${entry}.`))
  switch (nameOf(parameters.entries.get('Action'))) {
    case 'Include':
      return isListed
    case 'Exclude':
      return !isListed
    default:
      return true
  }
}

function namesOf(value: PdfValue): readonly string[] {
  return isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : []
}
