import type { PdfFile } from '../pdf/open-pdf.ts'
import type { PdfValue } from '../pdf/pdf-value.ts'
import { isArray } from '../pdf/pdf-value.ts'

/** Numbers that a value names, directly or in what stands inside it. */
export function* referencesIn(value: PdfValue): Generator<number> {
  if (typeof value !== 'object' || value === null) return
  if (isArray(value)) for (const item of value) yield* referencesIn(item)
  else if (value.kind === 'ref') yield value.number
  else if (value.kind === 'dict') for (const entry of value.entries.values()) yield* referencesIn(entry)
  else if (value.kind === 'stream') yield* referencesIn(value.dict)
}

export type Reach = {
  readonly reached: ReadonlySet<number>
  /** Named somewhere, defined nowhere: an increment that defines one changes what stands around it. */
  readonly missing: ReadonlySet<number>
}

/** Everything that the given values lead to, as of a revision; not through `closed`, an object whose own way is judged apart. */
export function reachFrom(pdf: PdfFile, roots: readonly PdfValue[], revision: number, closed?: number): Reach {
  const reached = new Set<number>()
  const missing = new Set<number>()
  const waiting = roots.flatMap((root) => [...referencesIn(root)])
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    const value = pdf.get(next, revision)
    if (value === null) missing.add(next)
    if (next === closed) continue
    for (const number of referencesIn(value)) if (!reached.has(number)) waiting.push(number)
  }
  return { reached, missing }
}
