import type { CheckedCertificate } from '../../certificates/check-certificate.ts'
import type { CmsFault, TimeStampFault, Verdicts } from '../../cms/verdicts.ts'
import type { CheckedTimeStamp } from '../../timestamp/verify-time-stamp.ts'
import type { PdfErrorCode } from '../pdf/pdf-error.ts'
import type { CoverageFault, PdfSignature } from '../read/pdf-signature.ts'

export type PdfFault =
  | CoverageFault
  /** A later increment did something that no signature of the form foresaw. */
  | 'changed-after-signing'
  /** The CMS brings a content of its own, or several signers: it does not speak of this file alone. */
  | 'not-a-pdf-signature'
  | CmsFault
  | TimeStampFault

/** What the signature can still prove when its certificate is gone (ETSI EN 319 142-1, 6). */
export type PadesLevel = 'B' | 'T' | 'LT' | 'LTA'

export type CheckedPdfSignature = PdfSignature & {
  readonly verdicts: Verdicts<PdfFault>
  readonly level: PadesLevel
  readonly signer: CheckedCertificate | undefined
  readonly timeStamp: CheckedTimeStamp | undefined
}

export type CheckedPdf =
  | { readonly ok: true; readonly signatures: readonly CheckedPdfSignature[]; readonly revisions: number }
  | { readonly ok: false; readonly failure: PdfErrorCode }
