import type { Certificate } from '../certificates/certificate.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { DerError, refuse } from '../der/der-error.ts'
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
  const outer = fieldsOf(readEither(bytes), tags.sequence)
  if (readObjectIdentifier(outer.any()) !== contentTypes.signedData) refuse('value-unreadable')
  const signedData = outer.take(0xa0)
  outer.end()
  const fields = fieldsOf(childrenOf(signedData)[0] ?? refuse('truncated'), tags.sequence)
  fields.take(tags.integer)
  const digestAlgorithms = fieldsOf(fields.take(tags.set), tags.set).rest().map(readAlgorithmName)
  const encapsulated = fieldsOf(fields.take(tags.sequence), tags.sequence)
  const contentType = readObjectIdentifier(encapsulated.any())
  const content = encapsulated.optional(0xa0)
  const certificates = fields.optional(0xa0)
  const revocation = fields.optional(0xa1)
  const signers = fieldsOf(fields.take(tags.set), tags.set).rest().map(readSignerInfo)
  fields.end()
  if (signers.length > MOST_SIGNERS) refuse('too-many-elements')
  // RFC 5652 5.1 lets a reader that hashes as it reads rely on the list; openssl does.
  const isListed = ({ digestAlgorithm }: SignerInfo) =>
    digestAlgorithms.includes(readAlgorithmName(readDer(digestAlgorithm)))
  if (!signers.every(isListed)) refuse('value-unreadable')
  return {
    contentType,
    content: content && readOctets(childrenOf(content)[0] ?? refuse('truncated')),
    certificates: certificates ? readCertificates(certificates) : [],
    revocation: readRevocation(revocation),
    signers,
  }
}

function readAlgorithmName(element: DerElement): string {
  return readObjectIdentifier(fieldsOf(element, tags.sequence).any())
}

/** Only where the lengths say that it is BER: damaged DER stays damaged. */
function readEither(bytes: Uint8Array): DerElement {
  try {
    const root = readDer(bytes, limits)
    return hasContentInPieces(root) ? readDer(derFromBer(bytes), limits) : root
  } catch (error) {
    const isBer =
      error instanceof DerError && (error.fault === 'length-indefinite' || error.fault === 'length-not-minimal')
    if (isBer) return readDer(derFromBer(bytes), limits)
    throw error
  }
}

/** A string in pieces can have definite lengths, and then passes the DER reader until it is looked at. */
function hasContentInPieces(root: DerElement): boolean {
  const signedData = firstOf(childrenOf(root)[1])
  const content = signedData && firstOf(childrenOf(signedData)[2], 1)
  return firstOf(content)?.tag === (tags.octetString | 0x20)
}

function firstOf(element: DerElement | undefined, index = 0): DerElement | undefined {
  return element && element.tag & 0x20 ? childrenOf(element)[index] : undefined
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
