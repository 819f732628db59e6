import type { Call } from '#kernel/operations.ts'
import { prepareDocumentTimeStamp } from '#standards/pades/sign/prepare-signature.ts'
import { verifyTimeStamp } from '#standards/timestamp/verify-time-stamp.ts'
import { requestTimeStamp } from '../authority/request-time-stamp.ts'
import { errors } from '../errors.ts'
import { addEvidence } from '../verification/add-evidence.ts'
import { namePdfErrors } from './name-pdf-errors.ts'

export type ArchivedPdf = {
  readonly pdf: Uint8Array
  /** End of the time-stamp authority's certificate: archive once more before. */
  readonly renewBefore: Temporal.Instant
}

/**
 * Evidence about all that a signed file shows, and a time-stamp over everything (PAdES B-LTA). The same call renews it: evidence about
 * the last time-stamp, and a new one. From a job; the module that keeps the file sets a timer of its own for `renewBefore`.
 */
export async function archivePdf(call: Call, pdf: Uint8Array): Promise<ArchivedPdf> {
  const evidenced = await withEvidence(pdf, call.now)
  // The file only grows: no earlier time-stamp has this name.
  const prepared = await namePdfErrors(() =>
    prepareDocumentTimeStamp(evidenced, { field: `luu-tru-${evidenced.length}` }),
  )
  const token = await requestTimeStamp(prepared.digest, call.now)
  const renewBefore = endOfAuthority(token, call.now)
  const stamped = await namePdfErrors(() => prepared.finish(token))
  // Once more, about the authority of the new time-stamp: the next one will cover it.
  const archived = await withEvidence(stamped, call.now)
  call.note({ detail: { archivedUntil: renewBefore.toString() } })
  return { pdf: archived, renewBefore }
}

async function withEvidence(pdf: Uint8Array, at: Temporal.Instant): Promise<Uint8Array> {
  const evidenced = await namePdfErrors(() => addEvidence(pdf, at))
  if (evidenced.gaps === 'silent') throw errors.problem('evidence-incomplete')
  return evidenced.pdf
}

function endOfAuthority(token: Uint8Array, at: Temporal.Instant): Temporal.Instant {
  const { authority } = verifyTimeStamp({ token, stamped: new Uint8Array(), trust: { anchors: [] }, at })
  if (!authority) throw errors.problem('authority-unavailable')
  return authority.certificate.validTo
}
