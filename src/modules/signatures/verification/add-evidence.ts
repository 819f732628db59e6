import type { Certificate } from '#standards/certificates/certificate.ts'
import type { RevocationEvidence } from '#standards/certificates/check-revocation.ts'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { addValidationData } from '#standards/pades/validation-data.ts'
import type { CheckedPdfSignature } from '#standards/pades/verify/pdf-verdicts.ts'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import { findEvidenceGaps, listChains, type EvidenceGaps } from './evidence-gaps.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { listTrustAnchors } from './trust-anchors.ts'

export type EvidencedPdf = { readonly pdf: Uint8Array; readonly gaps: EvidenceGaps }

const NOTHING: RevocationEvidence = { ocsp: [], crls: [] }

/** Puts what the authorities say now about every signer and time-stamp into the file (PAdES B-LT); signatures keep their bytes. */
export async function addEvidence(pdf: Uint8Array, at: Temporal.Instant): Promise<EvidencedPdf> {
  const anchors = await listTrustAnchors()
  const found = check(pdf, anchors, at)
  const { ocsp, crls } = await gatherEvidence(found)
  const evidenced = addValidationData(pdf, { certificates: listChains(found), ocspResponses: ocsp, crls })
  return { pdf: evidenced, gaps: findEvidenceGaps(check(evidenced, anchors, at)) }
}

/** As it stands, with nobody asked. */
function check(pdf: Uint8Array, anchors: readonly Certificate[], at: Temporal.Instant): readonly CheckedPdfSignature[] {
  const checked = verifyPdf({ pdf, trust: { anchors, revocation: NOTHING }, at })
  if (!checked.ok) throw new PdfError(checked.failure, 'the signed file is not read back')
  return checked.signatures
}
