/** What is wrong with the form of a signed XML document, apart from mathematics and certificates. */
export type XmlFormFault =
  | 'malformed'
  | 'too-large'
  /** A document type could define entities and default attributes: refused unread. */
  | 'doctype-present'
  /** Comments are outside of what canonical XML covers, and cut texts in two for careless readers. */
  | 'comment-present'
  | 'signature-missing'
  | 'several-signatures'
  /** Not the last child of the root. */
  | 'signature-misplaced'
  /** Other references than the profile has: not the whole document (`#id`), one too many, a foreign transform. */
  | 'reference-not-allowed'
  | 'weak-algorithm'
  | 'unknown-algorithm'
  | 'certificate-missing'
  | 'certificate-reference-missing'

export class XmlFormError extends Error {
  readonly fault: XmlFormFault

  constructor(fault: XmlFormFault) {
    super(fault)
    this.name = 'XmlFormError'
    this.fault = fault
  }
}

export function refuseXml(fault: XmlFormFault): never {
  throw new XmlFormError(fault)
}
