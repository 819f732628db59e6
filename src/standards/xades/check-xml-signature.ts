import { hash } from 'node:crypto'
import { checkCertificate } from '../certificates/check-certificate.ts'
import type { CheckedCertificate, Trust } from '../certificates/check-certificate.ts'
import type { CertificateFault } from '../certificates/check-chain.ts'
import { algorithmIdentifier } from '../certificates/sign-with-key.ts'
import { signatureFault } from '../certificates/signature-algorithms.ts'
import { ecdsaSignatureToDer } from '../cms/ecdsa-signature-to-der.ts'
import { verdictsOf } from '../cms/verdicts.ts'
import type { Verdicts } from '../cms/verdicts.ts'
import { verifyTimeStamp } from '../timestamp/verify-time-stamp.ts'
import type { CheckedTimeStamp } from '../timestamp/verify-time-stamp.ts'
import type { XmlReference, XmlSignature } from './read-xml-signature.ts'
import type { XmlFormFault } from './xml-fault.ts'
import { identifiers } from './xml-names.ts'

export type XmlSignatureFault =
  | XmlFormFault
  | CertificateFault
  | 'content-changed'
  | 'signature-broken'
  | 'certificate-reference-wrong'
  | 'time-stamp-of-other-data'
  | 'time-stamp-not-accepted'
  | 'time-stamp-missing'

export type CheckedXmlSignature = {
  readonly verdicts: Verdicts<XmlSignatureFault>
  readonly signer: CheckedCertificate | undefined
  /** What the signer says; proved by nothing. */
  readonly claimedAt: string | undefined
  readonly timeStamp: CheckedTimeStamp | undefined
}

export type XmlTrust = {
  readonly trust: Trust
  readonly at: Temporal.Instant
  readonly requireTimeStamp?: boolean
}

/** Mathematics, signed properties, certificate and time-stamp; `contentFaults` are those of what the references name. */
export function checkXmlSignature(
  signature: XmlSignature,
  contentFaults: readonly XmlSignatureFault[],
  { trust, at, requireTimeStamp }: XmlTrust,
): CheckedXmlSignature {
  const [certificate, ...pool] = signature.certificates
  const stamps = signature.timeStamps.map((token) =>
    verifyTimeStamp({ token, stamped: Buffer.from(signature.stampedValue), trust, at, pool }),
  )
  const proved = stamps.find(({ verdicts }) => verdicts[0] === 'intact')
  const signer = checkCertificate({ certificate, pool, trust, purpose: 'sign-documents', at: proved?.time ?? at })
  const faults: XmlSignatureFault[] = [...contentFaults, ...propertiesFaults(signature), ...signer.faults]
  const broken = valueFault(signature)
  if (broken) faults.push(broken)
  if (hash('sha256', certificate.bytes, 'base64') !== signature.properties.certificateDigest) {
    faults.push('certificate-reference-wrong')
  }
  faults.push(...stamps.flatMap(timeStampFaults))
  if (requireTimeStamp && stamps.length === 0) faults.push('time-stamp-missing')
  return {
    verdicts: verdictsOf(faults),
    signer,
    claimedAt: signature.properties.signedAt,
    timeStamp: proved ?? stamps[0],
  }
}

/** The reference to the signed properties: last, to this signature's own, canonicalised and nothing else. */
export function isPropertiesReference(reference: XmlReference | undefined, signature: XmlSignature): boolean {
  return (
    reference?.uri === `#${signature.properties.id}` &&
    reference.transforms.length === 1 &&
    reference.transforms[0] === identifiers.exclusiveCanonical
  )
}

function propertiesFaults(signature: XmlSignature): readonly XmlSignatureFault[] {
  const reference = signature.references.at(-1)
  if (!isPropertiesReference(reference, signature)) return ['reference-not-allowed']
  return hash('sha256', signature.properties.canonical, 'base64') === reference?.digest ? [] : ['content-changed']
}

function valueFault({ method, signedInfo, value, certificates }: XmlSignature): XmlSignatureFault | undefined {
  if (method === 'ecdsa-sha256' && (value.length === 0 || value.length % 2 !== 0)) return 'signature-broken'
  return signatureFault({
    algorithm: algorithmIdentifier(method),
    publicKey: certificates[0].publicKey,
    data: Buffer.from(signedInfo),
    signature: method === 'ecdsa-sha256' ? ecdsaSignatureToDer(value) : value,
  })
}

function timeStampFaults({ verdicts }: CheckedTimeStamp): readonly XmlSignatureFault[] {
  if (verdicts[0] === 'intact') return []
  const isOther = verdicts.some((verdict) => verdict === 'time-stamp-of-other-data')
  return [isOther ? 'time-stamp-of-other-data' : 'time-stamp-not-accepted']
}
