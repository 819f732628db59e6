import type { Certificate } from '../certificates/certificate.ts'
import { signatureFault } from '../certificates/signature-algorithms.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { findRevocation, readCrl } from './read-crl.ts'
import type { Crl, Revocation } from './read-crl.ts'

export interface CrlQuestion {
  readonly crl: Uint8Array
  readonly certificate: Certificate
  readonly issuer: Certificate
  /** The moment for which the answer must be recent enough. */
  readonly at: Temporal.Instant
}

export type CrlFault =
  | 'malformed'
  | 'other-issuer'
  | 'signature-broken'
  | 'weak-algorithm'
  | 'unknown-algorithm'
  | 'limited'
  | 'stale'
  | 'after-expiry'

/**
 * The revocation on the list, `good` when it is not there, or why the list says nothing about this certificate. Lists
 * drop certificates that have expired (RFC 5280 5): absence from a later one is no good news.
 */
export function checkCrl({ crl: bytes, certificate, issuer, at }: CrlQuestion): Revocation | 'good' | CrlFault {
  const crl = unlessMalformed(() => readCrl(bytes))
  if (!crl) return 'malformed'
  const fault = crlFault(crl, issuer, at)
  if (fault) return fault
  const absent = Temporal.Instant.compare(crl.thisUpdate, certificate.validTo) > 0 ? 'after-expiry' : 'good'
  return unlessMalformed(() => findRevocation(crl, certificate.serialNumber) ?? absent) ?? 'malformed'
}

function crlFault(crl: Crl, issuer: Certificate, at: Temporal.Instant): CrlFault | undefined {
  if (crl.issuer.canonical !== issuer.subject.canonical) return 'other-issuer'
  if (crl.isLimited) return 'limited'
  // A list without nextUpdate never says that it is old; RFC 5280 5.1.2.5 demands one.
  if (!crl.nextUpdate || Temporal.Instant.compare(crl.nextUpdate, at) < 0) return 'stale'
  if (!(issuer.extensions.keyUsage?.has('cRLSign') ?? true)) return 'other-issuer'
  const { over, algorithm, value } = crl.signature
  return signatureFault({ algorithm, publicKey: issuer.publicKey, data: over, signature: value })
}
