import { buildChains } from './build-chains.ts'
import type { Chain } from './build-chains.ts'
import type { Certificate } from './certificate.ts'
import { checkChain } from './check-chain.ts'
import type { CertificateFault, Purpose } from './check-chain.ts'
import { checkRevocation } from './check-revocation.ts'
import type { RevocationEvidence, RevocationState } from './check-revocation.ts'

/** Whom the verifier believes, and what it knows of revocations. */
export interface Trust {
  readonly anchors: readonly Certificate[]
  /** Certificates of authorities that messages often leave out; not trusted by themselves. */
  readonly intermediates?: readonly Certificate[]
  /** Absent: revocation is not asked about, and the result says so. Given: every certificate below the anchor must be covered. */
  readonly revocation?: RevocationEvidence
}

export interface CertificateQuestion {
  readonly certificate: Certificate
  /** Certificates that came along. */
  readonly pool: readonly Certificate[]
  readonly trust: Trust
  readonly purpose: Purpose
  readonly at: Temporal.Instant
}

export interface CheckedCertificate {
  readonly certificate: Certificate
  /** Up to the anchor; only the certificate itself when no chain was found. */
  readonly chain: Chain
  /** Empty: fit for its purpose at that moment. */
  readonly faults: readonly CertificateFault[]
  /** Of the certificate itself; a revoked authority shows in the faults. */
  readonly revocation: RevocationState
}

/** Looks for a chain to an anchor that is in order at a moment; of several that are not, the one with the fewest faults. */
export function checkCertificate(question: CertificateQuestion): CheckedCertificate {
  const { certificate, pool, trust } = question
  const chains = buildChains({ certificate, pool: [...pool, ...(trust.intermediates ?? [])], anchors: trust.anchors })
  const checked = chains.map((chain) => checkOne(chain, question)).toSorted((a, b) => a.faults.length - b.faults.length)
  return checked[0] ?? withoutChain(question)
}

function checkOne(chain: Chain, { certificate, trust, purpose, at }: CertificateQuestion): CheckedCertificate {
  const states = trust.revocation ? revocationStates(chain, trust.revocation, purpose, at) : []
  const faults: CertificateFault[] = checkChain(chain, purpose, at)
  if (states.some(({ state }) => state === 'revoked')) faults.push('certificate-revoked')
  if (states.some(({ state }) => state === 'unknown')) faults.push('revocation-unknown')
  return { certificate, chain, faults, revocation: states[0] ?? { state: 'not-asked' } }
}

function revocationStates(
  chain: Chain,
  evidence: RevocationEvidence,
  purpose: Purpose,
  at: Temporal.Instant,
): RevocationState[] {
  return chain
    .slice(0, -1)
    .map((certificate, depth) => checkRevocation({ certificate, issuer: chain[depth + 1]!, evidence, purpose, at }))
}

function withoutChain({ certificate, purpose, at }: CertificateQuestion): CheckedCertificate {
  const chain = [certificate]
  const faults: CertificateFault[] = ['foreign-chain', ...checkChain(chain, purpose, at)]
  return { certificate, chain, faults, revocation: { state: 'not-asked' } }
}
