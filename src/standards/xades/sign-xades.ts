import { hash } from 'node:crypto'
import type { ExternalSignature, TimeStamper } from '../cms/sign-cms.ts'
import { canonicalOf, withXml } from './with-xml.ts'
import { writeSignature } from './write-signature.ts'
import type { PreparedXmlSignature } from './write-signature.ts'
import type { XadesSigner } from './xades-signer.ts'
import { refuseXml } from './xml-fault.ts'
import { namespaces } from './xml-names.ts'

export type XadesOrder = {
  readonly xml: Uint8Array
  readonly signer: XadesSigner
  readonly signedAt: Temporal.Instant
}

export type PreparedXades = Omit<PreparedXmlSignature, 'element'> & {
  readonly embed: (parts: Parameters<PreparedXmlSignature['element']>[0]) => Uint8Array
}

/** First half of an enveloped signature over the whole document (`URI=""`), which becomes the last child of the root. */
export function prepareXades({ xml, signer, signedAt }: XadesOrder): PreparedXades {
  const { digest, rootName } = withXml(xml, (document) => {
    if (document.find('//comment()').length > 0) refuseXml('comment-present')
    if (document.find('//ds:Signature', { ds: namespaces.signature }).length > 0) refuseXml('several-signatures')
    const { prefix, name } = document.root
    return { digest: hash('sha256', canonicalOf(document), 'base64'), rootName: prefix ? `${prefix}:${name}` : name }
  })
  const end = Buffer.from(xml).lastIndexOf(`</${rootName}`)
  // A root without content has no end tag, and in UTF-16 it is not found: neither is a letter.
  if (end < 0) refuseXml('malformed')
  const { element, ...prepared } = writeSignature({ signer, signedAt, references: [{ uri: '', digest }] })
  const embed: PreparedXades['embed'] = (parts) =>
    Buffer.concat([xml.subarray(0, end), Buffer.from(element(parts)), xml.subarray(end)])
  return { ...prepared, embed }
}

/** Prepare, sign, stamp, embed in one go, for keys that answer at once. */
export async function signXades({
  sign,
  stamp,
  ...order
}: XadesOrder & { readonly sign: ExternalSignature; readonly stamp?: TimeStamper | undefined }): Promise<Uint8Array> {
  const prepared = prepareXades(order)
  const signature = await sign(prepared)
  return prepared.embed({ signature, timeStamp: await stamp?.(prepared.stamped(signature)) })
}
