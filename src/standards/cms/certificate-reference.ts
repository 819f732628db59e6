import { hash } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { readName } from '../certificates/distinguished-name.ts'
import { readDigestAlgorithm } from '../certificates/signature-algorithms.ts'
import type { Digest } from '../certificates/signature-algorithms.ts'
import { refuse } from '../der/der-error.ts'
import type { DerElement } from '../der/read-der.ts'
import { childrenOf } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readIntegerHex, readOctets } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { attributes } from './object-identifiers.ts'
import type { SignerInfo } from './read-signer-info.ts'
import type { SignatureFault } from './verdicts.ts'

/** Whether signingCertificateV2 names this very certificate; the older attribute does it by SHA-1 and does not count. */
export function certificateReferenceFault(signer: SignerInfo, certificate: Certificate): SignatureFault | undefined {
  const values = signer.signedAttributes?.get(attributes.signingCertificateV2)
  if (!values) {
    return signer.signedAttributes?.has(attributes.signingCertificate)
      ? 'weak-algorithm'
      : 'certificate-reference-missing'
  }
  const reference = values[0] && values.length === 1 ? unlessMalformed(() => readReference(values[0]!)) : undefined
  if (!reference) return 'certificate-reference-wrong'
  if (reference.digest === 'weak-algorithm' || reference.digest === 'unknown-algorithm') return reference.digest
  const isSame =
    hash(reference.digest, certificate.bytes, 'buffer').equals(reference.certificateHash) &&
    (reference.serialNumber ?? certificate.serialNumber) === certificate.serialNumber &&
    (reference.issuer ?? certificate.issuer.canonical) === certificate.issuer.canonical
  return isSame ? undefined : 'certificate-reference-wrong'
}

interface Reference {
  readonly digest: Digest | 'weak-algorithm' | 'unknown-algorithm'
  readonly certificateHash: Uint8Array
  readonly issuer?: string | undefined
  readonly serialNumber?: string
}

/** The first ESSCertIDv2 (RFC 5035 5.4.1): the signer's; others, of its chain, are not needed. */
function readReference(element: DerElement): Reference {
  const list = fieldsOf(fieldsOf(element, tags.sequence).take(tags.sequence), tags.sequence)
  const fields = fieldsOf(list.take(tags.sequence), tags.sequence)
  const algorithm = fields.optional(tags.sequence)
  const certificateHash = readOctets(fields.any())
  const issuerSerial = fields.optional(tags.sequence)
  fields.end()
  const digest = algorithm ? readDigestAlgorithm(algorithm.bytes) : 'sha256'
  return { digest, certificateHash, ...(issuerSerial ? readIssuerSerial(issuerSerial) : {}) }
}

function readIssuerSerial(element: DerElement): Pick<Reference, 'issuer' | 'serialNumber'> {
  const fields = fieldsOf(element, tags.sequence)
  const directory = fieldsOf(fields.any(), tags.sequence)
    .rest()
    .find(({ tag }) => tag === 0xa4)
  const serialNumber = readIntegerHex(fields.any())
  fields.end()
  return { issuer: directory && readName(childrenOf(directory)[0] ?? refuse('truncated')).canonical, serialNumber }
}
