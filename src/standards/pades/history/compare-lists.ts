import type { PdfArray, PdfValue } from '../pdf/pdf-value.ts'
import { isSameValue } from '../pdf/pdf-value.ts'

/** What was added to a list that kept all it had in its order; undefined when it did not. */
export function addedTo(before: PdfArray, after: PdfArray): readonly PdfValue[] | undefined {
  const added: PdfValue[] = []
  let kept = 0
  for (const item of after) {
    if (kept < before.length && isSameValue(before[kept], item)) kept += 1
    else added.push(item)
  }
  return kept === before.length ? added : undefined
}
