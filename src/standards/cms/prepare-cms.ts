import { hash } from 'node:crypto'
import * as der from '../der/write-der.ts'
import { attribute, sha256Identifier } from './cms-signer.ts'
import type { CmsSigner } from './cms-signer.ts'
import { attributes, contentTypes, ocspResponse } from './object-identifiers.ts'

export interface CmsOrder {
  readonly signer: CmsSigner
  /** SHA-256 of the content. */
  readonly contentDigest: Uint8Array
  readonly contentType?: string
  /** CAdES has it (EN 319 122-1 5.2.1); PAdES must not (EN 319 142-1 6.3), there the PDF says when. */
  readonly signingTime?: Temporal.Instant
}

export interface PreparedCms {
  /** The signed attributes, DER: what the private key signs, wherever it lives. */
  readonly toBeSigned: Uint8Array
  /** SHA-256 of `toBeSigned`, for tokens that take a digest. */
  readonly digest: Uint8Array
  readonly algorithm: CmsSigner['algorithm']
  /** Deterministic: the same parts give the same bytes. */
  embed(parts: SignatureParts): Uint8Array
}

export interface SignatureParts {
  /** PKCS #1 v1.5, or ECDSA as a DER sequence (see `ecdsaSignatureToDer`). */
  readonly signature: Uint8Array
  /** Carried along; without it the signature is detached. */
  readonly content?: Uint8Array | undefined
  /** RFC 3161 token over the SHA-256 of `signature`. */
  readonly timeStamp?: Uint8Array | undefined
  /** What is known of signer and time-stamp, for whoever cannot ask any more (CAdES B-LT); nobody signs it. */
  readonly evidence?: CmsEvidence | undefined
}

/** DER each. */
export interface CmsEvidence {
  readonly certificates: readonly Uint8Array[]
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

/** The first half of a CAdES-B signature; between it and `embed` a person with a token may take a week. */
export function prepareCms(order: CmsOrder): PreparedCms {
  const { signer, contentDigest, contentType = contentTypes.data, signingTime } = order
  const signedAttributes = der.setOf(
    attribute(attributes.contentType, der.objectIdentifier(contentType)),
    attribute(attributes.messageDigest, der.octetString(contentDigest)),
    signer.certificateReference,
    ...(signingTime ? [attribute(attributes.signingTime, der.time(signingTime))] : []),
  )
  return {
    toBeSigned: signedAttributes,
    digest: hash('sha256', signedAttributes, 'buffer'),
    algorithm: signer.algorithm,
    embed: (parts) => assemble({ signer, contentType, signedAttributes, ...parts }),
  }
}

interface Assembly extends SignatureParts {
  readonly signer: CmsSigner
  readonly contentType: string
  readonly signedAttributes: Uint8Array
}

const NOTHING: CmsEvidence = { certificates: [], ocsp: [], crls: [] }

function assemble({ signer, contentType, signedAttributes, evidence = NOTHING, ...parts }: Assembly): Uint8Array {
  const { signature, content, timeStamp } = parts
  const signerInfo = der.sequence(
    der.integer(1),
    signer.identifier,
    sha256Identifier,
    // RFC 5652 5.4: signed as SET OF, carried as [0].
    Buffer.concat([Uint8Array.of(0xa0), signedAttributes.subarray(1)]),
    signer.signatureAlgorithm,
    der.octetString(signature),
    ...(timeStamp ? [der.context(1, attribute(attributes.signatureTimeStamp, timeStamp))] : []),
  )
  const certificates = [...signer.certificates, ...withoutKnown(evidence.certificates, signer.certificates)]
  const revocation = [...evidence.crls, ...evidence.ocsp.map(asRevocationInfo)]
  const signedData = der.sequence(
    der.integer(versionOf(contentType, evidence)),
    der.setOf(sha256Identifier),
    der.sequence(der.objectIdentifier(contentType), ...(content ? [der.context(0, der.octetString(content))] : [])),
    ...(certificates.length > 0 ? [der.context(0, ...certificates)] : []),
    ...(revocation.length > 0 ? [der.context(1, ...revocation)] : []),
    der.setOf(signerInfo),
  )
  return der.sequence(der.objectIdentifier(contentTypes.signedData), der.context(0, signedData))
}

/** RFC 5652 5.1. */
function versionOf(contentType: string, { ocsp }: CmsEvidence): number {
  if (ocsp.length > 0) return 5
  return contentType === contentTypes.data ? 1 : 3
}

/** RFC 5940 2. */
function asRevocationInfo(response: Uint8Array): Uint8Array {
  return der.context(1, der.objectIdentifier(ocspResponse), response)
}

function withoutKnown(added: readonly Uint8Array[], known: readonly Uint8Array[]): readonly Uint8Array[] {
  return added.filter((one) => !known.some((other) => Buffer.compare(one, other) === 0))
}
