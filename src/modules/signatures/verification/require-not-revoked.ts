import { buildChains } from '#standards/certificates/build-chains.ts'
import { checkRevocation } from '#standards/certificates/check-revocation.ts'
import { errors } from '../errors.ts'
import type { Signer } from '../keys/signer.ts'
import { askAuthorities, linksOf } from './ask-authorities.ts'
import { listTrustAnchors } from './trust-anchors.ts'

/**
 * Asks about the certificate of whoever is about to sign, and those above it. Throws `certificate-revoked`; where nobody answers it is
 * `unknown`, and the log of signatures says so. The addresses are our own signer's, so that they may be called without an anchor.
 */
export async function requireNotRevoked(
  { certificate, issuers }: Pick<Signer, 'certificate' | 'issuers'>,
  at: Temporal.Instant,
): Promise<'good' | 'unknown'> {
  const [chain] = buildChains({ certificate, pool: issuers, anchors: await listTrustAnchors() })
  const links = linksOf(chain ?? [certificate, ...issuers])
  const evidence = await askAuthorities(links)
  const states = links.map((link) => checkRevocation({ ...link, evidence, purpose: 'sign-documents', at }).state)
  if (states.includes('revoked')) throw errors.problem('certificate-revoked')
  return states.length > 0 && states.every((state) => state === 'good') ? 'good' : 'unknown'
}
