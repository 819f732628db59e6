import { readChanges } from '#standards/pades/history/read-changes.ts'
import type { PdfChangeKind } from '#standards/pades/history/pdf-change.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { readSignatures } from '#standards/pades/read/read-signatures.ts'

export type ReturnedIncrement = {
  /** Fields with signatures of people or organisations that the document did not have. */
  readonly signedFields: readonly string[]
  readonly changes: readonly PdfChangeKind[]
}

/**
 * What came back behind the bytes that were handed out; undefined when it does not continue them. The signature itself vouches for
 * nothing here: whoever made it could have drawn on a page in the same breath. Throws PdfError.
 */
export function readIncrement(handedOut: Uint8Array, returned: Uint8Array): ReturnedIncrement | undefined {
  if (Buffer.compare(returned.subarray(0, handedOut.length), handedOut) !== 0) return undefined
  const [before, after] = [openPdf(handedOut), openPdf(returned)]
  // The same bytes at the start could be led past by a chain of cross-references of its own.
  if (before.sections.some(({ offset }, index) => after.sections[index]?.offset !== offset)) return undefined
  const known = new Set(readSignatures(before).map(({ field }) => field))
  return {
    signedFields: readSignatures(after)
      .filter(({ kind, field }) => kind === 'signature' && !known.has(field))
      .map(({ field }) => field),
    changes: readChanges(after, before.newest).map(({ kind }) => kind),
  }
}
