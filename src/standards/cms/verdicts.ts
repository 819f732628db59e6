import type { CertificateFault } from '../certificates/check-chain.ts'

export type SignatureFault =
  | 'malformed'
  | 'signature-missing'
  | 'signed-attributes-missing'
  | 'signed-attributes-wrong'
  | 'content-missing'
  | 'content-changed'
  | 'signature-broken'
  | 'certificate-missing'
  | 'certificate-reference-missing'
  | 'certificate-reference-wrong'
  | CertificateFault

export type TimeStampFault = SignatureFault | 'time-stamp-of-other-data' | 'time-stamp-in-future'

/** `time-stamp-not-accepted`: there is one, and its own list says what is wrong with it. */
export type CmsFault = SignatureFault | 'time-stamp-missing' | 'time-stamp-of-other-data' | 'time-stamp-not-accepted'

/** Either `intact` alone, or everything that was found wrong, worst first; never empty. */
export type Verdicts<Fault extends string> = readonly ['intact'] | readonly [Fault, ...Fault[]]

const order: readonly string[] = [
  'malformed',
  'signature-missing',
  'signature-broken',
  'content-changed',
  'content-missing',
  'signed-attributes-missing',
  'signed-attributes-wrong',
  'time-stamp-of-other-data',
  'time-stamp-not-accepted',
  'time-stamp-in-future',
  'time-stamp-missing',
  'certificate-missing',
  'certificate-reference-missing',
  'certificate-reference-wrong',
  'certificate-revoked',
  'foreign-chain',
  'wrong-key-usage',
  'weak-algorithm',
  'unknown-algorithm',
  'critical-extension-unknown',
  'certificate-expired',
  'certificate-not-yet-valid',
  'revocation-unknown',
]

export function verdictsOf<Fault extends string>(faults: readonly Fault[]): Verdicts<Fault> {
  const [worst, ...others] = [...new Set(faults)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return worst === undefined ? ['intact'] : [worst, ...others]
}
