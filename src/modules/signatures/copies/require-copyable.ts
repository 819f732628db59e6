import { getPage } from '#standards/pades/pdf/find-page.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { viewOfPage } from '#standards/pades/pdf/page-view.ts'
import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { requireChangeable } from '#standards/pades/sign/require-changeable.ts'
import { errors } from '../errors.ts'

/** What the job would not sign is refused while the clerk still has the file at hand. */
export function requireCopyable(bytes: Uint8Array): void {
  try {
    const pdf = openPdf(bytes)
    requireChangeable(pdf)
    viewOfPage(pdf, getPage(pdf, 1))
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    throw refusalOf(error)
  }
}

function refusalOf(error: PdfError) {
  switch (error.code) {
    case 'pdf-encrypted':
      return errors.problem('copy-encrypted', { cause: error })
    case 'changes-forbidden':
      return errors.problem('copy-forbids-changes', { cause: error })
    default:
      return errors.problem('pdf-not-signable', { parameters: { code: error.code }, cause: error })
  }
}
