import type { XmlElement } from 'libxml2-wasm'
import type { Certificate } from '../certificates/certificate.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { canonicalOf, childElements, isElement } from './with-xml.ts'
import { refuseXml } from './xml-fault.ts'
import { identifiers, namespaces, signatureMethods, weakAlgorithms } from './xml-names.ts'

export type XmlReference = { readonly uri: string; readonly transforms: readonly string[]; readonly digest: string }

/** What a signature of the profile holds, taken out of the document; nothing of it is checked against anything yet. */
export type XmlSignature = {
  readonly references: readonly XmlReference[]
  readonly method: keyof typeof signatureMethods
  readonly signedInfo: string
  readonly value: Uint8Array
  readonly stampedValue: string
  readonly certificates: readonly [Certificate, ...Certificate[]]
  readonly properties: {
    readonly id: string
    readonly canonical: string
    readonly certificateDigest: string
    readonly signedAt: string | undefined
  }
  readonly timeStamps: readonly Uint8Array[]
}

const { signature: ds, xades } = namespaces
const mostTimeStamps = 8

/** Reads by position, never by searching: an element that stands elsewhere is refused, not found. */
export function readXmlSignature(element: XmlElement): XmlSignature {
  const [info, value, keyInfo, object] = exactly(element, ['SignedInfo', 'SignatureValue', 'KeyInfo', 'Object'])
  const [canonicalization, method, ...references] = childElements(info!)
  if (algorithmOf(canonicalization, 'CanonicalizationMethod') !== identifiers.exclusiveCanonical) {
    refuseXml('reference-not-allowed')
  }
  const qualifying = childElements(object!)
  const [signed, unsigned, ...more] = childElements(onlyOne(qualifying, 'QualifyingProperties'))
  if (!isElement(signed, xades, 'SignedProperties') || more.length > 0) return refuseXml('malformed')
  return {
    references: references.map(readReference),
    method: methodOf(algorithmOf(method, 'SignatureMethod')),
    signedInfo: canonicalOf(info!),
    value: bytesOf(value!),
    stampedValue: canonicalOf(value!),
    certificates: readCertificates(keyInfo!),
    properties: readProperties(signed),
    timeStamps: unsigned ? readTimeStamps(unsigned) : [],
  }
}

function exactly(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const children = childElements(element)
  const isAsExpected = children.length === names.length && names.every((name, at) => isElement(children[at], ds, name))
  return isAsExpected ? children : refuseXml('malformed')
}

function onlyOne(elements: readonly XmlElement[], name: string): XmlElement {
  const [element, ...others] = elements
  return isElement(element, xades, name) && others.length === 0 ? element : refuseXml('malformed')
}

/** The algorithm of an element without content: a parameter, such as a list of namespaces, would change what it does. */
function algorithmOf(element: XmlElement | undefined, name: string): string {
  if (!isElement(element, ds, name)) return refuseXml('malformed')
  if (childElements(element).length > 0) refuseXml('reference-not-allowed')
  return element.attr('Algorithm')?.value ?? refuseXml('malformed')
}

function methodOf(identifier: string): keyof typeof signatureMethods {
  if (weakAlgorithms.has(identifier)) refuseXml('weak-algorithm')
  if (identifier === signatureMethods['rsa-sha256']) return 'rsa-sha256'
  return identifier === signatureMethods['ecdsa-sha256'] ? 'ecdsa-sha256' : refuseXml('unknown-algorithm')
}

function readReference(element: XmlElement): XmlReference {
  if (!isElement(element, ds, 'Reference')) refuseXml('malformed')
  const children = childElements(element)
  const transforms = isElement(children[0], ds, 'Transforms') ? childElements(children[0]) : []
  const [method, value, ...more] = children.slice(isElement(children[0], ds, 'Transforms') ? 1 : 0)
  const digestMethod = algorithmOf(method, 'DigestMethod')
  if (weakAlgorithms.has(digestMethod)) refuseXml('weak-algorithm')
  if (digestMethod !== identifiers.sha256) refuseXml('unknown-algorithm')
  if (!isElement(value, ds, 'DigestValue') || more.length > 0) return refuseXml('malformed')
  return {
    uri: element.attr('URI')?.value ?? refuseXml('reference-not-allowed'),
    transforms: transforms.map((transform) => algorithmOf(transform, 'Transform')),
    digest: bytesOf(value).toString('base64'),
  }
}

function readCertificates(keyInfo: XmlElement): XmlSignature['certificates'] {
  const found = childElements(keyInfo)
    .filter((element) => isElement(element, ds, 'X509Data'))
    .flatMap(childElements)
    .filter((element) => isElement(element, ds, 'X509Certificate'))
    .map((element) => unlessMalformed(() => readCertificate(bytesOf(element))) ?? refuseXml('certificate-missing'))
  const [first, ...others] = found
  return first ? [first, ...others] : refuseXml('certificate-missing')
}

function readProperties(element: XmlElement): XmlSignature['properties'] {
  const id = element.attr('Id')?.value ?? refuseXml('malformed')
  const [signature] = childElements(element)
  if (!isElement(signature, xades, 'SignedSignatureProperties')) return refuseXml('malformed')
  const parts = childElements(signature)
  const reference = parts.find((part) => isElement(part, xades, 'SigningCertificateV2'))
  // The first of the list is the signer's (EN 319 132-1 5.2.2), under a hash that we take.
  const [cert] = reference ? childElements(reference) : refuseXml('certificate-reference-missing')
  const [certDigest] = isElement(cert, xades, 'Cert') ? childElements(cert) : refuseXml('certificate-reference-missing')
  if (!isElement(certDigest, xades, 'CertDigest')) return refuseXml('certificate-reference-missing')
  const [method, digest] = childElements(certDigest)
  if (algorithmOf(method, 'DigestMethod') !== identifiers.sha256) refuseXml('unknown-algorithm')
  if (!isElement(digest, ds, 'DigestValue')) return refuseXml('certificate-reference-missing')
  return {
    id,
    canonical: canonicalOf(element),
    certificateDigest: bytesOf(digest).toString('base64'),
    signedAt: parts.find((part) => isElement(part, xades, 'SigningTime'))?.content,
  }
}

function readTimeStamps(unsigned: XmlElement): readonly Uint8Array[] {
  if (!isElement(unsigned, xades, 'UnsignedProperties')) return refuseXml('malformed')
  return childElements(unsigned)
    .flatMap(childElements)
    .filter((element) => isElement(element, xades, 'SignatureTimeStamp'))
    .slice(0, mostTimeStamps)
    .map((element) => {
      const [method, token] = childElements(element)
      if (algorithmOf(method, 'CanonicalizationMethod') !== identifiers.exclusiveCanonical) {
        refuseXml('unknown-algorithm')
      }
      return isElement(token, xades, 'EncapsulatedTimeStamp') ? bytesOf(token) : refuseXml('malformed')
    })
}

function bytesOf(element: XmlElement): Buffer {
  const text = element.content.replace(/\s/g, '')
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : refuseXml('malformed')
}
