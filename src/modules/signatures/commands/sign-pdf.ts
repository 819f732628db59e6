import type { Call } from '#kernel/operations.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { signCms } from '#standards/cms/sign-cms.ts'
import { prepareSignature, type SignatureRequest } from '#standards/pades/sign/prepare-signature.ts'
import type { SigningDeed } from '../log-of-signatures.ts'
import { addEvidence } from '../verification/add-evidence.ts'
import { makeSignature } from './make-signature.ts'
import { namePdfErrors } from './name-pdf-errors.ts'

type Appearance = Omit<SignatureRequest, 'signedAt' | 'signerName' | 'reserve'>

export type PdfSigning = Appearance &
  SigningDeed & {
    readonly pdf: Uint8Array
    /** T unless told. LT, for the last signer, adds the evidence about all of them; where that cannot be had it stays T, and the log says so. */
    readonly level?: 'T' | 'LT'
  }

/**
 * Signs as an increment, with a time-stamp. Who may sign what for whom is for the module whose document it is: it calls this after its
 * own permission and state checks, from a job.
 */
export async function signPdf(
  call: Call,
  { pdf, level: wanted = 'T', as, document, requestedBy, delegation, ...appearance }: PdfSigning,
): Promise<Uint8Array> {
  const deed = { as, document, requestedBy, delegation }
  return await makeSignature(call, deed, async ({ certificate, issuers, sign, stamp }) => {
    const signerName = attributeOf(certificate.subject, 'CN')
    const signed = await namePdfErrors(async () => {
      const prepared = prepareSignature(pdf, {
        ...appearance,
        signedAt: call.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
        ...(signerName === undefined ? {} : { signerName }),
      })
      const signer = createCmsSigner(certificate, issuers)
      return prepared.finish(await signCms({ signer, contentDigest: prepared.digest, sign, stamp }))
    })
    const evidenced = wanted === 'LT' ? await addEvidence(signed, call.now) : undefined
    return evidenced?.gaps === 'none'
      ? { format: 'pdf', level: 'LT', before: pdf, after: evidenced.pdf }
      : { format: 'pdf', level: 'T', before: pdf, after: signed }
  })
}
