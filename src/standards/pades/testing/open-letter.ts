import type { CheckedPdf } from '../verify/pdf-verdicts.ts'
import { verifyPdf } from '../verify/verify-pdf.ts'
import { signedLetter } from './sign-letter.ts'
import { createTestSigners } from './test-signers.ts'

const at = Temporal.Instant.from('2026-11-21T00:00:00Z')

/** A letter that person and organisation have signed, and what is said of a file by whoever trusts their authority. */
export async function openLetter() {
  const signers = await createTestSigners()
  const check = (pdf: Uint8Array): CheckedPdf => verifyPdf({ pdf, trust: { anchors: [signers.root] }, at })
  const verdicts = (pdf: Uint8Array): readonly string[] => {
    const result = check(pdf)
    return result.ok ? result.signatures.map((signature) => signature.verdicts.join(', ')) : [result.failure]
  }
  return { signers, letter: await signedLetter(signers), check, verdicts }
}
