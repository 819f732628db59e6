/** Why a file is not read, or not signed. Each code is a sentence on the verification page. */
export type PdfErrorCode =
  | 'not-a-pdf'
  | 'pdf-too-large'
  | 'pdf-encrypted'
  | 'pdf-malformed'
  | 'pdf-too-complex'
  | 'page-not-found'
  | 'field-not-found'
  | 'field-already-filled'
  | 'field-already-exists'
  | 'changes-forbidden'
  | 'signature-exceeds-reserve'

export class PdfError extends Error {
  readonly code: PdfErrorCode

  constructor(code: PdfErrorCode, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'PdfError'
    this.code = code
  }
}

export function malformed(detail: string): PdfError {
  return new PdfError('pdf-malformed', detail)
}
