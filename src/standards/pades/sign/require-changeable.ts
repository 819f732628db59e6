import { listFormFields } from '../form-fields.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { PdfError } from '../pdf/pdf-error.ts'
import { isKind } from '../pdf/pdf-value.ts'
import { readSignatureLocks } from '../read/signature-locks.ts'

/** Whoever certified the file with "no changes" would see his own signature broken by ours (12.8.2.2, DocMDP 1). */
export function requireChangeable(pdf: PdfFile): void {
  // Reading every signature of a file with hundreds takes longer than signing; the word stands in clear beside the byte range.
  if (!Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.length).includes('DocMDP')) return
  for (const { name, type, value } of listFormFields(pdf)) {
    const signature = type === 'Sig' ? pdf.resolve(value) : null
    if (isKind(signature, 'dict') && readSignatureLocks(pdf, signature).forbidsAllChanges) {
      throw new PdfError('changes-forbidden', name)
    }
  }
}
