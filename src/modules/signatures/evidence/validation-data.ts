import type { Platform } from '#kernel/platform.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import { gatherEvidence } from '../verification/gather-evidence.ts'
import { listTrustAnchors } from '../verification/trust-anchors.ts'
import type { ProofFile } from './proof-file.ts'
import { findLatestRoot } from './queries.ts'

/** What the authorities last said of the certificates behind our roots. */
type Known = { readonly askedAt: Temporal.Instant; readonly evidence: RevocationEvidence }

const ASKED_EVERY = { minutes: 10 }

let known: Known | undefined

/** Asks about the certificates of the latest root, now and then, so that proofs can be checked without network. */
export async function refreshValidation({ database, clock }: Platform): Promise<void> {
  const now = clock.now()
  if (known && Temporal.Instant.compare(known.askedAt.add(ASKED_EVERY), now) > 0) return
  const latest = await findLatestRoot(database)
  if (!latest) return
  const trust = { anchors: await listTrustAnchors() }
  const { signatures } = verifyCms({ cms: latest.cms, content: latest.statement, trust, at: now })
  known = { askedAt: now, evidence: await gatherEvidence(signatures) }
}

/** Empty while nobody has answered: whoever verifies a proof then has to ask himself. */
export function knownValidation(): ProofFile['validation'] {
  const base64 = (pieces: readonly Uint8Array[] = []) => pieces.map((piece) => Buffer.from(piece).toString('base64'))
  return { ocsp: base64(known?.evidence.ocsp), crls: base64(known?.evidence.crls) }
}
