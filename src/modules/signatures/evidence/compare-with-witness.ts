import type { EvidenceFault } from './evidence-faults.ts'
import type { WitnessLine } from './witness-file.ts'

export type WitnessQuestion = {
  readonly witness: readonly (WitnessLine | 'unreadable')[] | undefined
  /** The lines that the roots in the database make. */
  readonly roots: readonly WitnessLine[]
  readonly at: Temporal.Instant
}

/** A running platform writes the line within seconds of the root. */
const PATIENCE = { minutes: 1 }

/** Where the file beside the database and the roots in it do not say the same. */
export function compareWithWitness({ witness, roots, at }: WitnessQuestion): EvidenceFault[] {
  const due = roots.filter(
    ({ madeAt }) => Temporal.Instant.compare(Temporal.Instant.from(madeAt).add(PATIENCE), at) <= 0,
  )
  if (!witness) return due.length > 0 ? [{ kind: 'witness-missing', at: due.length }] : []
  const lines = witness.filter((line) => line !== 'unreadable')
  const known = new Map(lines.map((line) => [line.entries, line]))
  const last = lines.at(-1)?.entries ?? 0
  const present = new Set(roots.map(({ entries }) => entries))
  const behind = due.find(({ entries }) => entries > last)
  return [
    ...witness.flatMap((line, index) =>
      line === 'unreadable' ? [{ kind: 'witness-unreadable' as const, at: index + 1 }] : [],
    ),
    ...lines
      .filter(({ entries }) => !present.has(entries))
      .map(({ entries }) => ({ kind: 'root-deleted' as const, at: entries })),
    ...roots.flatMap((root) => faultOfRoot(root, known.get(root.entries), last)),
    ...(behind ? [{ kind: 'witness-behind' as const, at: behind.entries }] : []),
  ]
}

function faultOfRoot(root: WitnessLine, line: WitnessLine | undefined, last: number): EvidenceFault[] {
  if (!line) return root.entries < last ? [{ kind: 'witness-line-missing', at: root.entries }] : []
  const isSame = line.root === root.root && line.signature === root.signature
  return isSame ? [] : [{ kind: 'witness-differs', at: root.entries }]
}
