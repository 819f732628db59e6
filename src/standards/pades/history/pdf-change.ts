import type { PdfFile } from '../pdf/open-pdf.ts'

/** What one increment did to the document that stood before it. */
export type PdfChange = {
  readonly kind: PdfChangeKind
  /** Increment, counted as in `PdfFile`. */
  readonly revision: number
  /** Name of the field, number of the page or of the object, key: for the folded detail, never for a decision. */
  readonly subject: string
}

export type PdfChangeKind =
  // Allowed behind a signature that does not forbid it.
  | 'signature-added'
  /** In a place that the signed file did not foresee: it may cover what stands there, so its signer must be known. */
  | 'visible-signature-added'
  | 'time-stamp-added'
  | 'validation-data-added'
  | 'form-field-filled'
  | 'document-information-changed'
  // Everything else.
  | 'page-content-changed'
  | 'page-changed'
  | 'pages-changed'
  | 'annotation-added'
  | 'annotations-changed'
  | 'form-field-added'
  | 'form-field-changed'
  | 'form-changed'
  | 'signature-changed'
  | 'catalog-changed'
  | 'object-changed'

/** Two neighbouring revisions, and how a difference between them is reported. */
export type Step = {
  readonly pdf: PdfFile
  readonly before: number
  readonly after: number
  readonly report: (kind: PdfChangeKind, subject: string) => void
}
