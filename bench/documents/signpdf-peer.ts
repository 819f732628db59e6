import { hash } from 'node:crypto'
import { Signer, SignPdf } from '@signpdf/signpdf'
import type { TestSigner } from '#standards/pades/testing/test-signers.ts'
import { signDigest } from './letter.ts'
import { withPlaceholder } from './plain-pdf.ts'

/** Our CMS inside: only the work on the PDF is compared. Its own signer needs a P12 and signs by forge, some fifty times slower. */
class OurCms extends Signer {
  readonly signer: TestSigner

  constructor(signer: TestSigner) {
    super()
    this.signer = signer
  }

  override async sign(signed: Buffer): Promise<Buffer> {
    return Buffer.from(await signDigest(this.signer, hash('sha256', signed, 'buffer')))
  }
}

const peer = new SignPdf()

/** The placeholder is written as text by us, which is quicker than the packages that write it for `@signpdf`. */
export function signByPeer(pdf: Buffer, signer: TestSigner, reserve: number): Promise<Buffer> {
  return peer.sign(withPlaceholder(pdf, reserve), new OurCms(signer))
}
