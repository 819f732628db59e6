import type { Call } from '#kernel/operations.ts'
import { signXades } from '#standards/xades/sign-xades.ts'
import { createXadesSigner } from '#standards/xades/xades-signer.ts'
import { XmlFormError } from '#standards/xades/xml-fault.ts'
import { errors } from '../errors.ts'
import type { SigningDeed } from '../log-of-signatures.ts'
import { makeSignature } from './make-signature.ts'

export type XmlSigning = SigningDeed & { readonly xml: Uint8Array }

/** Signs a whole XML document, once (XAdES B-T, enveloped). Who may is for the caller; from a job, like `signPdf`. */
export async function signXml(call: Call, { xml, ...deed }: XmlSigning): Promise<Uint8Array> {
  return await makeSignature(call, deed, async ({ certificate, issuers, sign, stamp }) => {
    const signer = createXadesSigner(certificate, issuers)
    const after = await nameXmlErrors(() => signXades({ xml, signer, signedAt: call.now, sign, stamp }))
    return { format: 'xml', level: 'T', before: xml, after }
  })
}

async function nameXmlErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof XmlFormError)) throw error
    throw errors.problem('xml-not-signable', { parameters: { code: error.fault }, cause: error })
  }
}
