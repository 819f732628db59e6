import { hash } from 'node:crypto'
import type { ExternalSignature, TimeStamper } from '../cms/sign-cms.ts'
import { writeSignature } from '../xades/write-signature.ts'
import type { PreparedXmlSignature } from '../xades/write-signature.ts'
import type { XadesSigner } from '../xades/xades-signer.ts'
import { containerNamespace, referenceTo } from './container-names.ts'
import type { AsicFile } from './container-names.ts'
import { checkFiles, writeContainer } from './write-container.ts'

export type AsicOrder = {
  readonly files: readonly AsicFile[]
  readonly signer: XadesSigner
  readonly signedAt: Temporal.ZonedDateTime
  /** Signatures that the container has already, as XML. */
  readonly earlier?: readonly string[]
}

export type PreparedAsic = Omit<PreparedXmlSignature, 'element'> & {
  readonly embed: (parts: Parameters<PreparedXmlSignature['element']>[0]) => Promise<Uint8Array>
}

/** First half of a signature over all files of a container; only their hashes go into what is signed. */
export function prepareAsic({ files, signer, signedAt, earlier = [] }: AsicOrder): PreparedAsic {
  checkFiles(files)
  const references = files.map(({ name, mediaType, content }) => ({
    uri: referenceTo(name),
    digest: hash('sha256', content, 'base64'),
    mediaType,
  }))
  const { element, ...prepared } = writeSignature({ signer, signedAt: signedAt.toInstant(), references })
  const embed: PreparedAsic['embed'] = (parts) => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<asic:XAdESSignatures xmlns:asic="${containerNamespace}">${element(parts)}</asic:XAdESSignatures>`
    return writeContainer({ files, signatures: [...earlier, xml], writtenAt: signedAt.toPlainDateTime() })
  }
  return { ...prepared, embed }
}

/** Prepare, sign, stamp, write in one go, for keys that answer at once. */
export async function signAsic({
  sign,
  stamp,
  ...order
}: AsicOrder & { readonly sign: ExternalSignature; readonly stamp?: TimeStamper | undefined }): Promise<Uint8Array> {
  const prepared = prepareAsic(order)
  const signature = await sign(prepared)
  return prepared.embed({ signature, timeStamp: await stamp?.(prepared.stamped(signature)) })
}
