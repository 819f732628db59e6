import { hash } from 'node:crypto'
import type { XmlDocument, XmlElement } from 'libxml2-wasm'
import { checkXmlSignature } from './check-xml-signature.ts'
import type { CheckedXmlSignature, XmlSignatureFault, XmlTrust } from './check-xml-signature.ts'
import { readXmlSignature } from './read-xml-signature.ts'
import type { XmlSignature } from './read-xml-signature.ts'
import { canonicalOf, isElement, lastChildElement, withXml } from './with-xml.ts'
import { refuseXml, XmlFormError } from './xml-fault.ts'
import { identifiers, namespaces } from './xml-names.ts'

/**
 * One profile, everything else refused by name: a single signature, last child of the root, over the whole document. With references
 * by id a document may say one thing and its signature mean another (signature wrapping). Never throws for what the bytes are.
 */
export function verifyXades({ xml, ...trust }: { readonly xml: Uint8Array } & XmlTrust): CheckedXmlSignature {
  try {
    const { signature, faults } = withXml(xml, readDocument)
    return checkXmlSignature(signature, faults, trust)
  } catch (error) {
    if (!(error instanceof XmlFormError)) throw error
    return { verdicts: [error.fault], signer: undefined, claimedAt: undefined, timeStamp: undefined }
  }
}

type ReadDocument = { readonly signature: XmlSignature; readonly faults: readonly XmlSignatureFault[] }

function readDocument(document: XmlDocument): ReadDocument {
  const element = findSignature(document)
  if (document.find('//comment()').length > 0) refuseXml('comment-present')
  const signature = readXmlSignature(element)
  const [whole, properties, ...more] = signature.references
  const isProfile =
    whole?.uri === '' &&
    whole.transforms.join(' ') === `${identifiers.enveloped} ${identifiers.exclusiveCanonical}` &&
    properties !== undefined &&
    more.length === 0
  if (!isProfile) refuseXml('reference-not-allowed')
  // An id that stands twice would let two readers see two different properties.
  if (document.find(`//@*[. = '${safeId(signature.properties.id)}']`).length !== 1) refuseXml('reference-not-allowed')
  element.remove()
  const isUnchanged = hash('sha256', canonicalOf(document), 'base64') === whole.digest
  return { signature, faults: isUnchanged ? [] : ['content-changed'] }
}

function findSignature(document: XmlDocument): XmlElement {
  const count = document.find('//ds:Signature', { ds: namespaces.signature }).length
  if (count === 0) refuseXml('signature-missing')
  if (count > 1) refuseXml('several-signatures')
  const last = lastChildElement(document.root)
  return isElement(last, namespaces.signature, 'Signature') ? last : refuseXml('signature-misplaced')
}

function safeId(id: string): string {
  return /^[\w.-]+$/.test(id) ? id : refuseXml('malformed')
}
