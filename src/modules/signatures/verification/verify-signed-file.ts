import { hash } from 'node:crypto'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { describeProof } from '../evidence/describe-proof.ts'
import { fileKindOf } from './file-kind.ts'
import type { FileReport } from './file-report.ts'
import { findSignatures, type SignedFile } from './find-signatures.ts'
import type { Finding } from './finding.ts'
import { reportSignature } from './report-signature.ts'

export type VerificationQuestion = SignedFile & {
  readonly name: string
  readonly anchors: readonly Certificate[]
  readonly at: Temporal.Instant
  /** Asks the authorities about revocation; absent: only what the file brings along counts. */
  readonly gatherEvidence?: ((findings: readonly Finding[]) => Promise<RevocationEvidence>) | undefined
}

const NOTHING: RevocationEvidence = { ocsp: [], crls: [] }

/** A verdict for each signature of a file. Never throws for what the bytes are. */
export async function verifySignedFile(question: VerificationQuestion): Promise<FileReport> {
  const { bytes, name, at, anchors, gatherEvidence } = question
  const check = (revocation: RevocationEvidence) => findSignatures(question, { trust: { anchors, revocation }, at })
  let found = await check(NOTHING)
  if (found.ok && gatherEvidence && found.findings.some(lacksRevocation)) {
    found = await check(await gatherEvidence(found.findings))
  }
  const signatures = found.ok ? found.findings.map(reportSignature) : []
  const count = (conclusion: string) => signatures.filter((one) => one.conclusion === conclusion).length
  return {
    name,
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    kind: fileKindOf(bytes),
    checkedAt: at.toString(),
    isOnline: gatherEvidence !== undefined,
    failure: found.ok ? null : found.failure,
    signatures,
    proof: fileKindOf(bytes) === 'proof' ? describeProof(bytes) : null,
    counts: { valid: count('valid'), undetermined: count('undetermined'), invalid: count('invalid') },
  }
}

/** Also behind a time-stamp: its authority is asked about too. */
function lacksRevocation({ signer, timeStamp }: Finding): boolean {
  return [signer, timeStamp?.authority].some((one) => one?.faults.includes('revocation-unknown'))
}
