import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { unlessMalformed } from '#standards/der/unless-malformed.ts'
import { errors } from '../errors.ts'
import type { CertifiedChain } from './request-certificate.ts'

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const MOST_CERTIFICATES = 10

/** What an authority handed over, base64: DER, or PEM with the certificates of its issuers. Throws `certificate-not-readable`. */
export function readCertifiedChain(file: string): CertifiedChain {
  const [certificate, ...others] = readCertificates(Buffer.from(file, 'base64'))
  if (!certificate) throw errors.problem('certificate-not-readable')
  return { certificate, issuers: chainAbove(certificate, others) }
}

/** The first is the one that was ordered: that is how authorities write such files. */
function readCertificates(file: Buffer): Certificate[] {
  const sources = file.toString('latin1').match(PEM) ?? [file]
  const read = sources.slice(0, MOST_CERTIFICATES).map((source) => unlessMalformed(() => readCertificate(source)))
  return read.every((one) => one !== undefined) ? read : []
}

/** From the issuer upwards, without a root, which everybody has to know already. */
function chainAbove(certificate: Certificate, others: readonly Certificate[]): Certificate[] {
  const isRoot = ({ subject, issuer }: Certificate) => subject.canonical === issuer.canonical
  const issuer = others.find((one) => one.subject.canonical === certificate.issuer.canonical && !isRoot(one))
  if (!issuer) return []
  const left = others.filter((one) => one !== issuer)
  return [issuer, ...chainAbove(issuer, left)]
}
