import type { Certificate } from '#standards/certificates/certificate.ts'
import { describeName } from '#standards/certificates/distinguished-name.ts'
import type { CmsFault } from '#standards/cms/verdicts.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import type { EvidenceFault, EvidenceFaultKind } from './evidence-faults.ts'
import type { AuditRoot } from './queries.ts'
import { readStatement } from './root-statement.ts'

export type RootQuestion = {
  /** The row before it. */
  readonly before: AuditRoot | undefined
  /** Who signed the first root. */
  readonly signer: string | undefined
  readonly anchors: readonly Certificate[]
  readonly at: Temporal.Instant
}

export type CheckedRoot = {
  readonly entries: number
  readonly faults: readonly EvidenceFault[]
  /** Name in the certificate, in one line. */
  readonly signer: string | undefined
  /** What the time-stamp says; believable only without faults. */
  readonly stampedAt: Temporal.Instant | undefined
}

/** Statement, signature, time-stamp, signer, and the place behind the root before. Revocation is not asked about. */
export function checkRoot(root: AuditRoot, { before, signer, anchors, at }: RootQuestion): CheckedRoot {
  const {
    signatures: [checked],
  } = verifyCms({ cms: root.cms, content: root.statement, trust: { anchors }, at, requireTimeStamp: true })
  const name = checked.signer && describeName(checked.signer.certificate.subject)
  const kinds = new Set<EvidenceFaultKind>(checked.verdicts.flatMap((verdict) => faultOf(verdict)))
  if (signer !== undefined && name !== signer) kinds.add('root-of-other-signer')
  const statement = faultsOfStatement(root, before)
  return {
    entries: root.size,
    faults: [...statement, ...[...kinds].map((kind) => ({ kind, at: root.size }))],
    signer: name,
    stampedAt: checked.timeStamp?.time,
  }
}

function faultsOfStatement(
  { size, root, statement: bytes }: AuditRoot,
  before: AuditRoot | undefined,
): EvidenceFault[] {
  const statement = readStatement(bytes)
  if (statement?.entries !== size || statement.root !== root.toString('hex')) {
    return [{ kind: 'root-statement-differs', at: size }]
  }
  const { previous } = statement
  if ((previous?.entries ?? 0) !== (before?.size ?? 0)) {
    // Either the one that it names is gone, or one was put between them.
    return [{ kind: 'root-missing', at: previous?.entries ?? size }]
  }
  const isReplaced = before && previous?.root !== before.root.toString('hex')
  return isReplaced ? [{ kind: 'root-replaced', at: before.size }] : []
}

function faultOf(verdict: CmsFault | 'intact'): EvidenceFaultKind[] {
  switch (verdict) {
    case 'intact':
      return []
    case 'foreign-chain':
    case 'certificate-missing':
      return ['root-of-other-signer']
    case 'time-stamp-missing':
    case 'time-stamp-of-other-data':
    case 'time-stamp-not-accepted':
      return ['root-time-stamp-not-good']
    case 'certificate-revoked':
    case 'wrong-key-usage':
    case 'weak-algorithm':
    case 'unknown-algorithm':
    case 'critical-extension-unknown':
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
    case 'revocation-unknown':
      return ['root-certificate-not-good']
    case 'malformed':
    case 'signature-missing':
    case 'signed-attributes-missing':
    case 'signed-attributes-wrong':
    case 'content-missing':
    case 'content-changed':
    case 'signature-broken':
    case 'certificate-reference-missing':
    case 'certificate-reference-wrong':
      return ['root-signature-broken']
    default:
      return verdict satisfies never
  }
}
