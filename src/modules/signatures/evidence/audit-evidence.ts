import type { Database } from '#kernel/database.ts'
import { verifyAudit, type AuditWalk } from '#kernel/verify-audit.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { checkRoot, type CheckedRoot } from './check-root.ts'
import { compareWithWitness } from './compare-with-witness.ts'
import type { EvidenceFault } from './evidence-faults.ts'
import { listRootsAfter, listRootSizes, type AuditRoot } from './queries.ts'
import { readWitness, witnessLineOf, type WitnessLine } from './witness-file.ts'

export type EvidenceQuestion = {
  readonly anchors: readonly Certificate[]
  /** The file beside the database, or a copy of it from elsewhere. */
  readonly witnessFile: string
  readonly at: Temporal.Instant
}

export type EvidenceReport = {
  readonly faults: readonly EvidenceFault[]
  readonly entries: number
  readonly roots: number
  /** The last signed root; undefined when there is none. */
  readonly latest: CheckedRoot | undefined
}

const AT_ONCE = 500
const MOST_FAULTS = 100

/**
 * Walks the audit log from its first entry, checks every signed root against it, and both against the witness. Whoever writes the
 * whole log anew makes it agree with itself; he cannot make it lead to roots that were signed and stamped before.
 */
export async function auditEvidence(database: Database, question: EvidenceQuestion): Promise<EvidenceReport> {
  // Before the roots: a root that is in the file was in the database first.
  const witness = await readWitness(question.witnessFile)
  const sizes = await listRootSizes(database)
  const walk = await verifyAudit(database, { sizes })
  const checked = await checkRoots(database, walk, question)
  const faults = [
    ...walk.faults.map(({ kind, position }) => ({ kind, at: position })),
    ...checked.faults,
    ...compareWithWitness({ witness, roots: checked.witnessed, at: question.at }),
  ]
  return { faults, entries: walk.size, roots: sizes.length, latest: checked.latest }
}

type CheckedRoots = {
  readonly faults: readonly EvidenceFault[]
  readonly latest: CheckedRoot | undefined
  readonly witnessed: readonly WitnessLine[]
}

async function checkRoots(database: Database, walk: AuditWalk, question: EvidenceQuestion): Promise<CheckedRoots> {
  const faults: EvidenceFault[] = []
  const witnessed: WitnessLine[] = []
  let before: AuditRoot | undefined
  let latest: CheckedRoot | undefined
  let signer: string | undefined
  let covered = 0
  let hasDiffered = false
  for (;;) {
    const roots = await listRootsAfter(database, before?.size ?? 0, AT_ONCE)
    if (roots.length === 0) return { faults: faults.slice(0, MOST_FAULTS), latest, witnessed }
    for (const root of roots) {
      latest = checkRoot(root, { before, signer, ...question })
      faults.push(...latest.faults)
      signer ??= latest.signer
      const difference: EvidenceFault | undefined = hasDiffered ? undefined : differenceFrom(walk, root, covered)
      if (difference) faults.push(difference)
      else covered = root.size
      hasDiffered ||= difference !== undefined
      witnessed.push(witnessLineOf(root))
      before = root
    }
  }
}

/** One for the log, at the first root that it does not lead to: those behind it differ for the same reason. */
function differenceFrom(walk: AuditWalk, { size, root }: AuditRoot, covered: number): EvidenceFault | undefined {
  if (size > walk.size) return { kind: 'entries-cut', at: size, since: walk.size + 1 }
  const computed = walk.roots.get(size)
  // Unknown where an entry before it is missing, which the walk has named.
  if (!computed || Buffer.compare(computed, root) === 0) return undefined
  return { kind: 'log-differs-from-root', at: size, since: covered + 1 }
}
