import type { Call } from '#kernel/operations.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { signCms } from '#standards/cms/sign-cms.ts'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { prepareSignature, type SignatureRequest } from '#standards/pades/sign/prepare-signature.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { requestTimeStamp } from '../authority/request-time-stamp.ts'
import { errors } from '../errors.ts'
import { getServerSigner } from '../keys/signer.ts'
import type { KeyOwner } from '../tables.ts'

export type PdfSigning = Omit<SignatureRequest, 'signedAt' | 'signerName' | 'reserve'> & {
  readonly pdf: Uint8Array
  readonly as: KeyOwner
}

/**
 * Signs as an increment, with a time-stamp (PAdES B-T). Who may sign what for whom is for the module whose document it is: it calls
 * this after its own permission and state checks.
 */
export async function signPdf(call: Call, { pdf, as, ...request }: PdfSigning): Promise<Uint8Array> {
  const signer = await getServerSigner(call, as)
  const signerName = attributeOf(signer.certificate.subject, 'CN')
  try {
    const prepared = prepareSignature(pdf, {
      ...request,
      signedAt: call.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
      ...(signerName === undefined ? {} : { signerName }),
    })
    const cms = await signCms({
      signer: createCmsSigner(signer.certificate, signer.issuers),
      contentDigest: prepared.digest,
      sign: signer.sign,
      stamp: (digest) => requestTimeStamp(digest, call.now),
    })
    call.note({ detail: { signedAs: as.kind, certificate: signer.certificate.fingerprint } })
    return prepared.finish(cms)
  } catch (error) {
    if (error instanceof PdfError)
      throw errors.problem('pdf-not-signable', { parameters: { code: error.code }, cause: error })
    throw error
  }
}
