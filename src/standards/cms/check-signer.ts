import { hash } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { checkCertificate } from '../certificates/check-certificate.ts'
import type { CheckedCertificate, Trust } from '../certificates/check-certificate.ts'
import type { Purpose } from '../certificates/check-chain.ts'
import { readDigestAlgorithm, signatureFault } from '../certificates/signature-algorithms.ts'
import type { Digest } from '../certificates/signature-algorithms.ts'
import type { DerElement } from '../der/read-der.ts'
import { readObjectIdentifier, readOctets } from '../der/read-values.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { certificateReferenceFault } from './certificate-reference.ts'
import { attributes } from './object-identifiers.ts'
import type { Cms } from './read-cms.ts'
import type { SignerInfo } from './read-signer-info.ts'
import type { SignatureFault } from './verdicts.ts'

/** The signed bytes, or a function that hashes them where they lie (a PDF with its gap, a file on disk). */
export type Content = Uint8Array | ((digest: Digest) => Uint8Array)

export interface SignerQuestion {
  readonly cms: Cms
  readonly signer: SignerInfo
  /** For detached signatures. */
  readonly content: Content | undefined
  readonly trust: Trust
  readonly purpose: Purpose
  readonly at: Temporal.Instant
}

export interface CheckedSigner {
  readonly faults: readonly SignatureFault[]
  /** Undefined when the message has no certificate for the signer. */
  readonly certificate: CheckedCertificate | undefined
}

/** One signature of a message: content, attributes, mathematics, certificate; all faults, not only the first. */
export function checkSigner(question: SignerQuestion): CheckedSigner {
  const { cms, signer, trust, purpose, at } = question
  const faults = contentFaults(question)
  const pool = [...cms.certificates, ...(trust.intermediates ?? [])]
  const certificate = pool.find((one) => isMeant(one, signer))
  if (!certificate) return { faults: [...faults, 'certificate-missing'], certificate: undefined }
  faults.push(...bindingFaults(signer, certificate))
  const checked = checkCertificate({ certificate, pool, trust: withEvidence(trust, cms), purpose, at })
  return { faults: [...faults, ...checked.faults], certificate: checked }
}

function contentFaults({ cms, signer, content: detached }: SignerQuestion): SignatureFault[] {
  const digest = readDigestAlgorithm(signer.digestAlgorithm)
  if (digest === 'weak-algorithm' || digest === 'unknown-algorithm') return [digest]
  if (!signer.signedAttributes) return ['signed-attributes-missing']
  const type = valueOf(signer, attributes.contentType, readObjectIdentifier)
  const claimed = valueOf(signer, attributes.messageDigest, readOctets)
  const faults: SignatureFault[] = type === cms.contentType && claimed ? [] : ['signed-attributes-wrong']
  // Both where both are there: a message that carries a content of its own must not pass for a signature over ours.
  const contents = [cms.content, detached].filter((content) => content !== undefined)
  if (contents.length === 0) faults.push('content-missing')
  if (claimed && contents.some((content) => Buffer.compare(digestOf(content, digest), claimed) !== 0)) {
    faults.push('content-changed')
  }
  return faults
}

export function digestOf(content: Content, digest: Digest): Uint8Array {
  return typeof content === 'function' ? content(digest) : hash(digest, content, 'buffer')
}

function bindingFaults(signer: SignerInfo, certificate: Certificate): SignatureFault[] {
  const contentDigest = readDigestAlgorithm(signer.digestAlgorithm)
  if (!signer.signedBytes || contentDigest === 'weak-algorithm' || contentDigest === 'unknown-algorithm') return []
  const fault = signatureFault({
    algorithm: signer.signatureAlgorithm,
    publicKey: certificate.publicKey,
    data: signer.signedBytes,
    signature: signer.signature,
    contentDigest,
  })
  return [fault, certificateReferenceFault(signer, certificate)].filter((one) => one !== undefined)
}

function isMeant(certificate: Certificate, { identifier }: SignerInfo): boolean {
  return identifier.kind === 'subject-key'
    ? certificate.extensions.subjectKeyId === identifier.keyId
    : certificate.serialNumber === identifier.serialNumber && certificate.issuer.canonical === identifier.issuer
}

/** Where revocation is asked about, what the message brings along helps to answer. */
export function withEvidence(trust: Trust, { revocation }: Cms): Trust {
  if (!trust.revocation) return trust
  const ocsp = [...trust.revocation.ocsp, ...revocation.ocsp]
  return { ...trust, revocation: { ocsp, crls: [...trust.revocation.crls, ...revocation.crls] } }
}

/** The single value of a signed attribute; undefined when absent, several or unreadable. */
export function valueOf<Value>(
  { signedAttributes }: SignerInfo,
  type: string,
  read: (element: DerElement) => Value,
): Value | undefined {
  const [value, ...more] = signedAttributes?.get(type) ?? []
  return value && more.length === 0 ? unlessMalformed(() => read(value)) : undefined
}
