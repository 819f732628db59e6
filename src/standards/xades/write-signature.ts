import { hash } from 'node:crypto'
import type { PreparedCms } from '../cms/prepare-cms.ts'
import { xmlSignatureValue } from './xades-signer.ts'
import type { XadesSigner } from './xades-signer.ts'
import { identifiers, namespaces, signatureMethods } from './xml-names.ts'

export type SignedReference = {
  /** Empty: the document that the signature stands in. Otherwise percent-encoded. */
  readonly uri: string
  /** Base64 of SHA-256. */
  readonly digest: string
  /** Of a file outside of the XML. */
  readonly mediaType?: string
}

export type SignatureOrder = {
  readonly signer: XadesSigner
  readonly signedAt: Temporal.Instant
  readonly references: readonly SignedReference[]
}

export type PreparedXmlSignature = Pick<PreparedCms, 'toBeSigned' | 'digest' | 'algorithm'> & {
  /** SHA-256 that a time-stamp has to be over. */
  readonly stamped: (signature: Uint8Array) => Uint8Array
  /** `ds:Signature`; `signature` as keys give it, ECDSA as a DER sequence. */
  readonly element: (parts: { readonly signature: Uint8Array; readonly timeStamp?: Uint8Array | undefined }) => string
}

/**
 * XAdES-BES and -T. What is signed is written in canonical form at once, twice: `alone` with the namespaces it has when it is
 * canonicalised by itself, and without them where it stands inside the signature.
 */
export function writeSignature(order: SignatureOrder): PreparedXmlSignature {
  const id = `S-${sha256(
    JSON.stringify([order.references, order.signer.certificate.fingerprint, order.signedAt.toString()]),
  )
    .toString('hex')
    .slice(0, 24)}`
  const { signer } = order
  const properties = (alone: boolean): string => signedProperties(order, id, alone)
  const propertiesDigest = sha256(properties(true)).toString('base64')
  const info = (alone: boolean): string => signedInfo(order, { id, propertiesDigest, alone })
  const value = (signature: Uint8Array, alone: boolean): string =>
    `<ds:SignatureValue${own('ds', alone)} Id="${id}-value">${base64(xmlSignatureValue(signature, signer.algorithm))}</ds:SignatureValue>`
  const toBeSigned = Buffer.from(info(true))
  return {
    toBeSigned,
    digest: sha256(toBeSigned),
    algorithm: signer.algorithm,
    stamped: (signature) => sha256(value(signature, true)),
    element: ({ signature, timeStamp }) =>
      `<ds:Signature${own('ds', true)} Id="${id}">${info(false)}${value(signature, false)}${keyInfo(signer)}` +
      `<ds:Object><xades:QualifyingProperties${own('xades', true)} Target="#${id}">${properties(false)}${unsigned(timeStamp)}` +
      `</xades:QualifyingProperties></ds:Object></ds:Signature>`,
  }
}

function sha256(text: string | Uint8Array): Buffer {
  return hash('sha256', text, 'buffer')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function own(prefix: 'ds' | 'xades', alone: boolean): string {
  if (!alone) return ''
  return ` xmlns:${prefix}="${prefix === 'ds' ? namespaces.signature : namespaces.xades}"`
}

function signedInfo(
  { signer, references }: SignatureOrder,
  { id, propertiesDigest, alone }: { readonly id: string; readonly propertiesDigest: string; readonly alone: boolean },
): string {
  const listed = references.map(({ uri, digest }, index) => {
    const transforms = uri === '' ? [identifiers.enveloped, identifiers.exclusiveCanonical] : []
    return reference(`Id="${id}-reference-${index}" URI="${uri}"`, transforms, digest)
  })
  const properties = reference(
    `Type="${identifiers.signedProperties}" URI="#${id}-properties"`,
    [identifiers.exclusiveCanonical],
    propertiesDigest,
  )
  return (
    `<ds:SignedInfo${own('ds', alone)}>${algorithm('CanonicalizationMethod', identifiers.exclusiveCanonical)}` +
    `${algorithm('SignatureMethod', signatureMethods[signer.algorithm])}${listed.join('')}${properties}</ds:SignedInfo>`
  )
}

/** Empty elements have an end tag in canonical form. */
function algorithm(name: string, identifier: string): string {
  return `<ds:${name} Algorithm="${identifier}"></ds:${name}>`
}

function reference(attributes: string, transforms: readonly string[], digest: string): string {
  const list = transforms.map((identifier) => algorithm('Transform', identifier)).join('')
  return (
    `<ds:Reference ${attributes}>${list && `<ds:Transforms>${list}</ds:Transforms>`}` +
    `${algorithm('DigestMethod', identifiers.sha256)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  )
}

function signedProperties({ signer, signedAt, references }: SignatureOrder, id: string, alone: boolean): string {
  const ds = own('ds', alone)
  const formats = references.flatMap(({ mediaType }, index) =>
    mediaType === undefined
      ? []
      : `<xades:DataObjectFormat ObjectReference="#${id}-reference-${index}"><xades:MimeType>${mediaType}</xades:MimeType></xades:DataObjectFormat>`,
  )
  const objects =
    formats.length === 0
      ? ''
      : `<xades:SignedDataObjectProperties>${formats.join('')}</xades:SignedDataObjectProperties>`
  return (
    `<xades:SignedProperties${own('xades', alone)} Id="${id}-properties"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${signedAt.round('second').toString()}</xades:SigningTime><xades:SigningCertificateV2><xades:Cert>` +
    `<xades:CertDigest><ds:DigestMethod${ds} Algorithm="${identifiers.sha256}"></ds:DigestMethod>` +
    `<ds:DigestValue${ds}>${sha256(signer.certificate.bytes).toString('base64')}</ds:DigestValue></xades:CertDigest>` +
    `</xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>${objects}</xades:SignedProperties>`
  )
}

function keyInfo({ certificate, chain }: XadesSigner): string {
  const certificates = [certificate, ...chain].map(
    ({ bytes }) => `<ds:X509Certificate>${base64(bytes)}</ds:X509Certificate>`,
  )
  return `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo>`
}

function unsigned(timeStamp: Uint8Array | undefined): string {
  if (!timeStamp) return ''
  return (
    `<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>` +
    `${algorithm('CanonicalizationMethod', identifiers.exclusiveCanonical)}` +
    `<xades:EncapsulatedTimeStamp>${base64(timeStamp)}</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>` +
    `</xades:UnsignedSignatureProperties></xades:UnsignedProperties>`
  )
}
