import type { Chain } from './build-chains.ts'
import type { Certificate } from './certificate.ts'
import { extendedKeyUsages } from './object-identifiers.ts'
import { algorithmFault, keyFault, publicKeyOf } from './signature-algorithms.ts'

export type CertificateFault =
  | 'foreign-chain'
  | 'certificate-not-yet-valid'
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'revocation-unknown'
  | 'wrong-key-usage'
  | 'critical-extension-unknown'
  | 'weak-algorithm'
  | 'unknown-algorithm'

export type Purpose = 'sign-documents' | 'stamp-time' | 'answer-ocsp' | 'issue-mobile-licences'

/** What speaks against a chain at a moment, apart from revocation; each fault once. */
export function checkChain(chain: Chain, purpose: Purpose, at: Temporal.Instant): CertificateFault[] {
  const faults = chain.flatMap((certificate, depth) => [
    ...periodFaults(certificate, at),
    ...(certificate.extensions.unknownCritical.length > 0 ? (['critical-extension-unknown'] as const) : []),
    ...strengthFaults(certificate, depth < chain.length - 1),
    ...(mayBeUsed(certificate, depth, purpose) ? [] : (['wrong-key-usage'] as const)),
  ])
  return [...new Set(faults)]
}

function periodFaults({ validFrom, validTo }: Certificate, at: Temporal.Instant): CertificateFault[] {
  if (Temporal.Instant.compare(at, validFrom) < 0) return ['certificate-not-yet-valid']
  // The last second belongs to the validity (RFC 5280 4.1.2.5), to its end.
  return Temporal.Instant.compare(at, validTo.add({ seconds: 1 })) >= 0 ? ['certificate-expired'] : []
}

/** The anchor's own signature proves nothing and is not looked at. */
function strengthFaults({ publicKey, signature }: Certificate, isSignedByOther: boolean): CertificateFault[] {
  const key = publicKeyOf(publicKey)
  const faults = [
    key ? keyFault(key) : 'unknown-algorithm',
    isSignedByOther ? algorithmFault(signature.algorithm) : undefined,
  ]
  return faults.filter((fault) => fault !== undefined)
}

function mayBeUsed(certificate: Certificate, depth: number, purpose: Purpose): boolean {
  return depth > 0 ? mayIssue(certificate, depth) : usageAllows[purpose](certificate)
}

/** `depth` counts certificates below; the path length does not count the last of them. */
function mayIssue({ extensions }: Certificate, depth: number): boolean {
  const { isAuthority, keyUsage, pathLength } = extensions
  return isAuthority && (keyUsage?.has('keyCertSign') ?? true) && (pathLength === undefined || depth - 1 <= pathLength)
}

const usageAllows: Readonly<Record<Purpose, (certificate: Certificate) => boolean>> = {
  'sign-documents': ({ extensions }) =>
    !extensions.isAuthority &&
    maySign(extensions) &&
    (extensions.extendedKeyUsage?.purposes.some((purpose) => documentPurposes.has(purpose)) ?? true),
  // RFC 3161 2.3: this purpose, no other, and critical.
  'stamp-time': ({ extensions }) =>
    maySign(extensions) &&
    extensions.extendedKeyUsage?.isCritical === true &&
    extensions.extendedKeyUsage.purposes.join() === extendedKeyUsages.timeStamping,
  'answer-ocsp': ({ extensions }) =>
    maySign(extensions) && (extensions.extendedKeyUsage?.purposes.includes(extendedKeyUsages.ocspSigning) ?? false),
  // ISO 18013-5 B.1.4.
  'issue-mobile-licences': ({ extensions }) =>
    maySign(extensions) &&
    (extensions.extendedKeyUsage?.purposes.includes(extendedKeyUsages.mobileLicenceSigning) ?? false),
}

/** RFC 9336 3.1: a certificate that names purposes and none for documents is not for signing them. */
const documentPurposes: ReadonlySet<string> = new Set([
  extendedKeyUsages.any,
  extendedKeyUsages.emailProtection,
  extendedKeyUsages.documentSigning,
  extendedKeyUsages.microsoftDocumentSigning,
  extendedKeyUsages.adobeAuthenticDocuments,
])

function maySign({ keyUsage }: Certificate['extensions']): boolean {
  return !keyUsage || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation')
}
