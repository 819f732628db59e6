import { ParseOption, XmlC14NMode, XmlDocument, XmlElement, XmlError } from 'libxml2-wasm'
import type { XmlNode } from 'libxml2-wasm'
import { refuseXml } from './xml-fault.ts'

// Letters with attachments inside reach 60 MB in base64; parsed they take about four times their size.
const longest = 64 * 1024 * 1024
// Elements and attributes: six million of them, in 24 MB, take 900 MB, which the parser never gives back.
const mostMarks = 1_000_000
// HUGE lifts the limit of 10 MB for one text; amplification by entities stays limited, and a DTD is refused anyway.
const options = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_HUGE

/** Parses, works, frees: the memory of a document that nobody disposes of is lost (1,045 of 1 MB exhaust the parser). */
export function withXml<Result>(bytes: Uint8Array, work: (document: XmlDocument) => Result): Result {
  if (bytes.length > longest || countMarks(bytes) > mostMarks) refuseXml('too-large')
  return unlessRefused(() => {
    // As bytes: of a string the parser would take what is no UTF-8 as question marks.
    const document = XmlDocument.fromBuffer(bytes, { option: options })
    try {
      if (document.dtd) refuseXml('doctype-present')
      return work(document)
    } finally {
      document.dispose()
    }
  })
}

/** Also what parses may be refused later: namespaces with relative names have no canonical form. */
function unlessRefused<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof XmlError) return refuseXml('malformed')
    throw error
  }
}

/** Each element has a `<`, each attribute a `=`, in every encoding that is read; texts and base64 hardly any. */
function countMarks(bytes: Uint8Array): number {
  if (bytes.length <= mostMarks) return 0
  let marks = 0
  // By index: the iterator takes five times as long.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x3c || bytes[at] === 0x3d) marks += 1
  return marks
}

/** Exclusive canonical XML 1.0 without comments, of a document or an element with all below it. */
export function canonicalOf(node: XmlDocument | XmlNode): string {
  return node.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = []
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(node)
  }
  return children
}

/** From the end: of a long list, looking at each child would take half the time of a verification. */
export function lastChildElement(element: XmlElement): XmlElement | undefined {
  let node = element.lastChild
  while (node && !(node instanceof XmlElement)) node = node.prev
  return node ?? undefined
}

export function isElement(element: XmlElement | undefined, namespace: string, name: string): element is XmlElement {
  return element?.name === name && element.namespaceUri === namespace
}
