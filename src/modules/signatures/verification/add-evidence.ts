import type { Certificate } from '#standards/certificates/certificate.ts'
import type { CheckedCertificate } from '#standards/certificates/check-certificate.ts'
import type { CertificateFault } from '#standards/certificates/check-chain.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { addValidationData } from '#standards/pades/validation-data.ts'
import type { CheckedPdfSignature } from '#standards/pades/verify/pdf-verdicts.ts'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { listTrustAnchors } from './trust-anchors.ts'

export type EvidencedPdf = {
  readonly pdf: Uint8Array
  /**
   * `none`: whoever trusts our anchors has to ask nobody any more. `foreign`: but for signers of chains that we do not trust, whom we
   * do not ask. `silent`: an authority did not answer.
   */
  readonly gaps: 'none' | 'foreign' | 'silent'
}

const NOTHING: RevocationEvidence = { ocsp: [], crls: [] }

/** Puts what the authorities say now about every signer and time-stamp into the file (PAdES B-LT); signatures keep their bytes. */
export async function addEvidence(pdf: Uint8Array, at: Temporal.Instant): Promise<EvidencedPdf> {
  const anchors = await listTrustAnchors()
  const found = check(pdf, anchors, at)
  const { ocsp, crls } = await gatherEvidence(found)
  const certificates = certificatesOf(found).flatMap(({ chain }) => chain.map(({ bytes }) => bytes))
  const evidenced = addValidationData(pdf, { certificates, ocspResponses: ocsp, crls })
  return { pdf: evidenced, gaps: gapsOf(check(evidenced, anchors, at)) }
}

/** As it stands, with nobody asked. */
function check(pdf: Uint8Array, anchors: readonly Certificate[], at: Temporal.Instant): readonly CheckedPdfSignature[] {
  const checked = verifyPdf({ pdf, trust: { anchors, revocation: NOTHING }, at })
  if (!checked.ok) throw new PdfError(checked.failure, 'the signed file is not read back')
  return checked.signatures
}

function certificatesOf(signatures: readonly CheckedPdfSignature[]): readonly CheckedCertificate[] {
  return signatures
    .flatMap(({ signer, timeStamp }) => [signer, timeStamp?.authority])
    .filter((one) => one !== undefined)
}

function gapsOf(signatures: readonly CheckedPdfSignature[]): EvidencedPdf['gaps'] {
  const checked = certificatesOf(signatures)
  const has = (fault: CertificateFault) => checked.some(({ faults }) => faults.includes(fault))
  if (has('revocation-unknown')) return 'silent'
  return has('foreign-chain') ? 'foreign' : 'none'
}
