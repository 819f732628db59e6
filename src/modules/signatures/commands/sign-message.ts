import { hash } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { prepareCms, type CmsEvidence } from '#standards/cms/prepare-cms.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import type { SigningDeed } from '../log-of-signatures.ts'
import { findEvidenceGaps, listChains } from '../verification/evidence-gaps.ts'
import { gatherEvidence } from '../verification/gather-evidence.ts'
import { listTrustAnchors } from '../verification/trust-anchors.ts'
import { makeSignature } from './make-signature.ts'

export type MessageSigning = SigningDeed & {
  readonly content: Uint8Array
  /** Without it the signature stands beside its file (`.p7s`). */
  readonly isEnclosed?: boolean
  /** T unless told; LT as with `signPdf`. */
  readonly level?: 'T' | 'LT'
}

/** Signs any bytes as CMS with a time-stamp (CAdES, DER). Who may is for the caller; from a job, like `signPdf`. */
export async function signMessage(
  call: Call,
  { content, isEnclosed = false, level: wanted = 'T', ...deed }: MessageSigning,
): Promise<Uint8Array> {
  return await makeSignature(call, deed, async ({ certificate, issuers, sign, stamp }) => {
    const prepared = prepareCms({
      signer: createCmsSigner(certificate, issuers),
      contentDigest: hash('sha256', content, 'buffer'),
      signingTime: call.now,
    })
    const signature = await sign(prepared)
    const timeStamp = await stamp(hash('sha256', signature, 'buffer'))
    const embed = (evidence?: CmsEvidence) =>
      prepared.embed({ signature, timeStamp, content: isEnclosed ? content : undefined, evidence })
    const evidenced = wanted === 'LT' ? await withEvidence(embed, content, call.now) : undefined
    return { format: 'cms', level: evidenced ? 'LT' : 'T', before: content, after: evidenced ?? embed() }
  })
}

/** Undefined where an authority does not answer, or is not one of ours. */
async function withEvidence(
  embed: (evidence?: CmsEvidence) => Uint8Array,
  content: Uint8Array,
  at: Temporal.Instant,
): Promise<Uint8Array | undefined> {
  const trust = { anchors: await listTrustAnchors(), revocation: { ocsp: [], crls: [] } }
  const check = (cms: Uint8Array) => verifyCms({ cms, content, trust, at }).signatures
  const found = check(embed())
  const evidenced = embed({ ...(await gatherEvidence(found)), certificates: listChains(found) })
  return findEvidenceGaps(check(evidenced)) === 'none' ? evidenced : undefined
}
