import { beginRevision } from '../pdf/append-revision.ts'
import type { Revision } from '../pdf/append-revision.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { dict } from '../pdf/pdf-value.ts'
import type { PdfValue } from '../pdf/pdf-value.ts'

/** The file with an increment as an attacker would append it: every byte that stood stays. */
export function increment(pdf: Uint8Array, change: (revision: Revision, file: PdfFile) => void): Uint8Array {
  const file = openPdf(pdf)
  const revision = beginRevision(file)
  change(revision, file)
  return revision.append().bytes
}

/** A content stream. */
export function content(text: string): PdfValue {
  return { kind: 'stream', dict: dict({}), content: Buffer.from(text) }
}
