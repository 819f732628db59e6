import type { Certificate } from '../certificates/certificate.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { refuse } from '../der/der-error.ts'
import { derFromBer } from '../der/der-from-ber.ts'
import { childrenOf, elementsOf, readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readObjectIdentifier, readOctets } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { contentTypes, ocspResponse } from './object-identifiers.ts'
import { readSignerInfo } from './read-signer-info.ts'
import type { SignerInfo } from './read-signer-info.ts'

export interface Cms {
  readonly contentType: string
  /** Undefined when detached. */
  readonly content: Uint8Array | undefined
  readonly certificates: readonly Certificate[]
  /** Lists and answers that were put beside the signature, DER. */
  readonly revocation: { readonly crls: readonly Uint8Array[]; readonly ocsp: readonly Uint8Array[] }
  readonly signers: readonly SignerInfo[]
}

const limits = { length: 128 * 1024 * 1024, depth: 32, elements: 1_000_000 }
const MOST_SIGNERS = 64
const MOST_CERTIFICATES = 200

/** SignedData (RFC 5652 5), in DER or BER. Throws DerError. */
export function readCms(bytes: Uint8Array): Cms {
  const root = unlessMalformed(() => readDer(bytes, limits)) ?? readDer(derFromBer(bytes), limits)
  const outer = fieldsOf(inOnePiece(root), tags.sequence)
  if (readObjectIdentifier(outer.any()) !== contentTypes.signedData) refuse('value-unreadable')
  const signedData = outer.take(0xa0)
  outer.end()
  const fields = fieldsOf(childrenOf(signedData)[0] ?? refuse('truncated'), tags.sequence)
  fields.take(tags.integer)
  fields.take(tags.set)
  const encapsulated = fieldsOf(fields.take(tags.sequence), tags.sequence)
  const contentType = readObjectIdentifier(encapsulated.any())
  const content = encapsulated.optional(0xa0)
  const certificates = fields.optional(0xa0)
  const revocation = fields.optional(0xa1)
  const signers = fieldsOf(fields.take(tags.set), tags.set).rest()
  fields.end()
  if (signers.length > MOST_SIGNERS) refuse('too-many-elements')
  return {
    contentType,
    content: content && readOctets(childrenOf(content)[0] ?? refuse('truncated')),
    certificates: certificates ? readCertificates(certificates) : [],
    revocation: readRevocation(revocation),
    signers: signers.map(readSignerInfo),
  }
}

/** A string in pieces has definite lengths too and passes as DER until it is looked at: then the whole is written anew. */
function inOnePiece(root: DerElement): DerElement {
  return isInPieces(root) ? readDer(derFromBer(root.bytes), limits) : root
}

function isInPieces(root: DerElement): boolean {
  const encapsulated = unlessMalformed(() => childrenOf(childrenOf(childrenOf(root)[1]!)[0]!)[2]!)
  const content = encapsulated && childrenOf(encapsulated)[1]
  return content !== undefined && childrenOf(content)[0]?.tag === (tags.octetString | 0x20)
}

/** Other kinds (attribute certificates) and unreadable ones are passed over: what is missing then shows in the chain. */
function readCertificates(element: DerElement): Certificate[] {
  const found = [...elementsOf(element.content)].filter(({ tag }) => tag === tags.sequence)
  if (found.length > MOST_CERTIFICATES) refuse('too-many-elements')
  return found.map(({ bytes }) => unlessMalformed(() => readCertificate(bytes))).filter((one) => one !== undefined)
}

function readRevocation(element: DerElement | undefined): Cms['revocation'] {
  const found = element ? [...elementsOf(element.content)] : []
  const crls = found.filter(({ tag }) => tag === tags.sequence).map(({ bytes }) => bytes)
  const ocsp = found.flatMap((one) => {
    if (one.tag !== 0xa1) return []
    const [type, value] = childrenOf(one)
    return type && value && readObjectIdentifier(type) === ocspResponse ? [value.bytes] : []
  })
  return { crls, ocsp }
}
