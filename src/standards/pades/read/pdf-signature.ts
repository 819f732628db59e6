import type { PdfChange } from '../history/pdf-change.ts'

/** Why the bytes that a signature covers cannot be taken for the document. */
export type CoverageFault =
  /** The range does not leave out exactly this signature's value, or does not end where a revision ends. */
  | 'byte-range-wrong'
  /** Two fields show the same signature, or two signatures cover the same revision. */
  | 'signature-doubled'
  /** No value, or of a kind that PAdES does not know. */
  | 'signature-unreadable'

export type PdfSignature = {
  readonly field: string
  readonly kind: 'signature' | 'document-timestamp'
  /** What the signer wrote beside the signature; nobody vouches for it. */
  readonly claims: {
    readonly signedAt?: string
    readonly signerName?: string
    readonly reason?: string
    readonly location?: string
  }
  readonly page?: number
  readonly coverage: SignatureCoverage
}

export type SignatureCoverage =
  | { readonly ok: false; readonly fault: CoverageFault }
  | {
      readonly ok: true
      /** CMS, or the time-stamp token of a document time-stamp. */
      readonly cms: Uint8Array
      /** The covered bytes, in order, without copying. */
      readonly parts: readonly [Uint8Array, Uint8Array]
      readonly coversWholeFile: boolean
      /** What later increments did, each with what this signature thinks of it. */
      readonly laterChanges: readonly (PdfChange & { readonly isAllowed: boolean })[]
    }
