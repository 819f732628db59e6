import { hash } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { signCms } from '#standards/cms/sign-cms.ts'
import type { SigningDeed } from '../log-of-signatures.ts'
import { makeSignature } from './make-signature.ts'

export type MessageSigning = SigningDeed & {
  readonly content: Uint8Array
  /** Without it the signature stands beside its file (`.p7s`). */
  readonly isEnclosed?: boolean
}

/** Signs any bytes as CMS with a time-stamp (CAdES B-T, DER). Who may is for the caller; from a job, like `signPdf`. */
export async function signMessage(
  call: Call,
  { content, isEnclosed = false, ...deed }: MessageSigning,
): Promise<Uint8Array> {
  return await makeSignature(call, deed, async ({ certificate, issuers, sign, stamp }) => {
    const after = await signCms({
      signer: createCmsSigner(certificate, issuers),
      contentDigest: hash('sha256', content, 'buffer'),
      content: isEnclosed ? content : undefined,
      signingTime: call.now,
      sign,
      stamp,
    })
    return { format: 'cms', level: 'T', before: content, after }
  })
}
