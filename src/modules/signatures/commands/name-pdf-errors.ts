import { PdfError } from '#standards/pades/pdf/pdf-error.ts'
import { errors } from '../errors.ts'

/** What the standards refuse about a PDF, as an error of this module. */
export async function namePdfErrors<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    throw errors.problem('pdf-not-signable', { parameters: { code: error.code }, cause: error })
  }
}
