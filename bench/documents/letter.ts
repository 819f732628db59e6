import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms, type TimeStamper } from '#standards/cms/sign-cms.ts'
import { prepareSignature, type SignatureRequest } from '#standards/pades/sign/prepare-signature.ts'
import { stamperOf } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners, type TestSigner } from '#standards/pades/testing/test-signers.ts'
import { plainPdf } from './plain-pdf.ts'

/** 32 KB, a page of text. */
export const letter = plainPdf([Buffer.alloc(31_900, 'BT (Cong van) Tj ET\n')], 'text')
export const signers = await createTestSigners()
/** An authority in this process: what a network would add is no matter of ours. */
export const stamp = stamperOf(signers)

export type Signing = Omit<SignatureRequest, 'signedAt'> & {
  readonly pdf: Uint8Array
  readonly signer: TestSigner
  readonly stamp?: TimeStamper
}

export async function signPdf({ pdf, signer, stamp: time, ...request }: Signing): Promise<Uint8Array> {
  const signedAt = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh')
  const prepared = prepareSignature(pdf, { signedAt, ...request })
  return prepared.finish(await signDigest(signer, prepared.digest, time))
}

/** CMS over a digest, with its attributes and the chain without its root. */
export function signDigest(signer: TestSigner, contentDigest: Uint8Array, time?: TimeStamper): Promise<Uint8Array> {
  return signCms({ signer: cmsSignerOf(signer), contentDigest, sign: signatureOf(signer), stamp: time })
}

const known = new Map<TestSigner, ReturnType<typeof createCmsSigner>>()

function cmsSignerOf(signer: TestSigner): ReturnType<typeof createCmsSigner> {
  const made = known.get(signer) ?? createCmsSigner(signer.certificate, signer.issuers.slice(0, -1))
  known.set(signer, made)
  return made
}

function signatureOf({ key }: TestSigner): ReturnType<typeof keySignature> {
  return keySignature(key)
}
