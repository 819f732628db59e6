import type { Call } from '#kernel/operations.ts'
import { checkCertificate } from '#standards/certificates/check-certificate.ts'
import { errors } from '../errors.ts'
import { listTrustAnchors } from '../verification/trust-anchors.ts'
import type { CertifiedChain } from './request-certificate.ts'

type Judged = CertifiedChain & { readonly mayLackIssuers?: boolean }

/**
 * What nobody who verifies would accept must not take the place of a key that works: chain, validity, usage. Whether it was revoked is
 * asked at each signature.
 */
export async function requireAccepted(
  { now }: Pick<Call, 'now'>,
  { certificate, issuers, mayLackIssuers = false }: Judged,
): Promise<void> {
  const trust = { anchors: await listTrustAnchors() }
  const { faults } = checkCertificate({ certificate, pool: issuers, trust, purpose: 'sign-documents', at: now })
  const [fault] = faults.filter((one) => one !== 'foreign-chain' || !mayLackIssuers)
  if (fault) throw errors.problem('certificate-not-accepted', { parameters: { code: fault } })
}
