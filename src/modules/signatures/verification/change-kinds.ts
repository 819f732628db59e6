import type { PdfChangeKind } from '#standards/pades/history/pdf-change.ts'

/** What an increment may have done to a PDF, each with a sentence of the report. */
export const CHANGE_KINDS = Object.keys({
  'signature-added': true,
  'visible-signature-added': true,
  'time-stamp-added': true,
  'validation-data-added': true,
  'form-field-filled': true,
  'document-information-changed': true,
  'page-content-changed': true,
  'page-changed': true,
  'pages-changed': true,
  'annotation-added': true,
  'annotations-changed': true,
  'form-field-added': true,
  'form-field-changed': true,
  'form-changed': true,
  'signature-changed': true,
  'catalog-changed': true,
  'object-changed': true,
} satisfies Record<PdfChangeKind, true>) as PdfChangeKind[]
