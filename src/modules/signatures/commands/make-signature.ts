import type { Call } from '#kernel/operations.ts'
import { checkChain } from '#standards/certificates/check-chain.ts'
import type { TimeStamper } from '#standards/cms/sign-cms.ts'
import { requestTimeStamp } from '../authority/request-time-stamp.ts'
import { errors } from '../errors.ts'
import { getSigner, type Signer } from '../keys/signer.ts'
import { logSignature, type MadeSignature, type SigningDeed } from '../log-of-signatures.ts'
import { requireNotRevoked } from '../verification/require-not-revoked.ts'

/** Writes a signature in its format; `stamp` asks the time-stamp authority. */
export type SignatureWriter = (
  tools: Pick<Signer, 'certificate' | 'issuers' | 'sign'> & { readonly stamp: TimeStamper },
) => Promise<Pick<MadeSignature, 'format' | 'level' | 'before' | 'after'>>

/**
 * What every format has in common: the key of the owner, whether its certificate still counts, the time-stamp, the log. Asks the
 * authorities while the caller's transaction is open: call it from a job.
 */
export async function makeSignature(
  call: Call,
  { as, document, requestedBy, delegation }: SigningDeed,
  write: SignatureWriter,
): Promise<Uint8Array> {
  const signer = await getSigner(call, as)
  requireForDocuments(signer, call.now)
  const revocation = await requireNotRevoked(signer, call.now)
  const made = await write({ ...signer, stamp: (digest) => requestTimeStamp(digest, call.now) })
  await logSignature(call, { ...made, deed: { as, document, requestedBy, delegation }, signer, revocation })
  return made.after
}

/** Whoever verifies would call such a signature invalid; nobody would call it back from where it was sent. */
function requireForDocuments({ certificate }: Signer, now: Temporal.Instant): void {
  const [fault] = checkChain([certificate], 'sign-documents', now)
  if (fault) throw errors.problem('certificate-not-for-documents', { parameters: { code: fault } })
}
