import { PdfError } from '../pdf/pdf-error.ts'

/** Plain values: they can wait in a database until the signer's token answers. */
export type PreparedSignature = {
  readonly document: Uint8Array
  /** SHA-256 of the document without the place of its signature. */
  readonly digest: Uint8Array
  /** Where the signature goes, its angle brackets included. */
  readonly contents: { readonly start: number; readonly end: number }
}

/** Second half of signing: the CMS (or the time-stamp token) goes where its place was kept. */
export function embedSignature(prepared: PreparedSignature, cms: Uint8Array): Uint8Array {
  const { start, end } = prepared.contents
  const room = (end - start - 2) / 2
  if (cms.length > room) throw new PdfError('signature-exceeds-reserve', `${cms.length} bytes of ${room}`)
  const document = Buffer.from(prepared.document)
  document.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1')
  return document
}
