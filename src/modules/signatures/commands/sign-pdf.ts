import type { Call } from '#kernel/operations.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { signCms } from '#standards/cms/sign-cms.ts'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { prepareSignature, type SignatureRequest } from '#standards/pades/sign/prepare-signature.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { requestTimeStamp } from '../authority/request-time-stamp.ts'
import { errors } from '../errors.ts'
import { getSigner, type Signer } from '../keys/signer.ts'
import { logSignature, type SigningDeed } from '../log-of-signatures.ts'

type Appearance = Omit<SignatureRequest, 'signedAt' | 'signerName' | 'reserve'>

export type PdfSigning = Appearance & SigningDeed & { readonly pdf: Uint8Array }

/**
 * Signs as an increment, with a time-stamp (PAdES B-T). Who may sign what for whom is for the module whose document it is: it calls
 * this after its own permission and state checks, from a job.
 */
export async function signPdf(
  call: Call,
  { pdf, as, document, requestedBy, delegation, ...appearance }: PdfSigning,
): Promise<Uint8Array> {
  const signer = await getSigner(call, as)
  const signed = await signAs(signer, pdf, { appearance, now: call.now })
  const deed = { as, document, requestedBy, delegation }
  await logSignature(call, {
    deed,
    signer,
    before: pdf,
    after: signed,
    format: 'pdf',
    level: 'T',
    revocation: 'unknown',
  })
  return signed
}

async function signAs(
  signer: Signer,
  pdf: Uint8Array,
  { appearance, now }: { readonly appearance: Appearance; readonly now: Temporal.Instant },
): Promise<Uint8Array> {
  const signerName = attributeOf(signer.certificate.subject, 'CN')
  try {
    const prepared = prepareSignature(pdf, {
      ...appearance,
      signedAt: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
      ...(signerName === undefined ? {} : { signerName }),
    })
    const cms = await signCms({
      signer: createCmsSigner(signer.certificate, signer.issuers),
      contentDigest: prepared.digest,
      sign: signer.sign,
      stamp: (digest) => requestTimeStamp(digest, now),
    })
    return prepared.finish(cms)
  } catch (error) {
    if (error instanceof PdfError)
      throw errors.problem('pdf-not-signable', { parameters: { code: error.code }, cause: error })
    throw error
  }
}
