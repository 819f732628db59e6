import { Problem } from '#kernel/errors.ts'
import { requireNotRevoked } from '#modules/signatures'
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

/** As above, and not revoked; `unknown` where its authority does not say. Asks over HTTP, and only about chains that we believe. */
export async function issuerStanding(question: IssuerQuestion): Promise<'passed' | 'failed' | 'unknown'> {
  if (!isLicenceIssuer(question)) return 'failed'
  try {
    return (await requireNotRevoked(question, question.now)) === 'good' ? 'passed' : 'unknown'
  } catch (error) {
    if (error instanceof Problem && error.code === 'signatures/certificate-revoked') return 'failed'
    throw error
  }
}
