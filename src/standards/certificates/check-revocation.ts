import { checkCrl } from '../crl/check-crl.ts'
import { harmlessReasons } from '../crl/revocation-reasons.ts'
import type { RevocationReason } from '../crl/revocation-reasons.ts'
import { checkOcsp } from '../ocsp/check-ocsp.ts'
import type { Certificate } from './certificate.ts'
import type { Purpose } from './check-chain.ts'

/** Signed answers and lists, DER, from wherever they were fetched; each is checked before it counts. */
export interface RevocationEvidence {
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

export type RevocationState =
  | { readonly state: 'good' | 'unknown' | 'not-asked' }
  | { readonly state: 'revoked'; readonly revokedAt: Temporal.Instant; readonly reason: RevocationReason }

export interface RevocationQuestion {
  readonly certificate: Certificate
  readonly issuer: Certificate
  readonly evidence: RevocationEvidence
  readonly purpose: Purpose
  readonly at: Temporal.Instant
}

/** One revocation that counts at the moment outweighs any number of good answers. */
export function checkRevocation(question: RevocationQuestion): RevocationState {
  const { certificate } = question
  if (certificate.extensions.hasNoRevocationCheck) return { state: 'good' }
  const states = [
    ...question.evidence.ocsp.map((response) => fromOcsp(response, question)),
    ...question.evidence.crls.map((crl) => fromCrl(crl, question)),
  ]
  return (
    states.find(({ state }) => state === 'revoked') ??
    states.find(({ state }) => state === 'good') ?? { state: 'unknown' }
  )
}

function fromOcsp(response: Uint8Array, question: RevocationQuestion): RevocationState {
  const { certificate, issuer, at } = question
  const answer = checkOcsp({ response, certificate, issuer, at })
  if (typeof answer === 'string') return { state: 'unknown' }
  const { status, thisUpdate } = answer
  if (status.status === 'revoked') return whenRevoked(status, question)
  // As with lists: responders may forget a certificate once it has expired.
  return { state: Temporal.Instant.compare(thisUpdate, certificate.validTo) > 0 ? 'unknown' : status.status }
}

function fromCrl(crl: Uint8Array, question: RevocationQuestion): RevocationState {
  const { certificate, issuer, at } = question
  const found = checkCrl({ crl, certificate, issuer, at })
  if (found === 'good') return { state: 'good' }
  return typeof found === 'string' ? { state: 'unknown' } : whenRevoked(found, question)
}

/** What was signed before the revocation stays signed; but a lost time-stamp key can date anything back (RFC 3161 4). */
function whenRevoked(
  { revokedAt, reason }: { readonly revokedAt: Temporal.Instant; readonly reason: RevocationReason },
  { purpose, at }: RevocationQuestion,
): RevocationState {
  const isLater = Temporal.Instant.compare(revokedAt, at) > 0
  const isHarmless = purpose !== 'stamp-time' || harmlessReasons.has(reason)
  return isLater && isHarmless ? { state: 'good' } : { state: 'revoked', revokedAt, reason }
}
