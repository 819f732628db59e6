import { checkCertificate } from '#standards/certificates/check-certificate.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'

type IssuerQuestion = {
  readonly certificate: Certificate
  readonly issuers: readonly Certificate[]
  readonly anchors: readonly Certificate[]
  readonly now: Temporal.Instant
}

/** True for a document signer of ISO 18013-5 below an authority that we believe. */
export function isLicenceIssuer({ certificate, issuers, anchors, now }: IssuerQuestion): boolean {
  const { faults } = checkCertificate({
    certificate,
    pool: issuers,
    trust: { anchors },
    purpose: 'issue-mobile-licences',
    at: now,
  })
  return faults.length === 0
}
