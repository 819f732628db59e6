import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { errors } from '../errors.ts'
import { theSigning } from './connect-signing.ts'

const PATIENCE = 10_000
const LONGEST_CHAIN = 4

export type CertificatePurpose = 'sign-documents' | 'issue-mobile-licences'
export type CertifiedChain = { readonly certificate: Certificate; readonly issuers: readonly Certificate[] }

/** Sends a request (PKCS #10, DER) to the authority; the certificate with its issuers, without the root. */
export async function requestCertificateOf(
  request: Uint8Array,
  purpose: CertificatePurpose = 'sign-documents',
): Promise<CertifiedChain> {
  const { enrolment } = theSigning()
  if (!enrolment) throw errors.problem('enrolment-by-hand')
  try {
    const { url, clientId, clientSecret } = enrolment
    const certificate = await fetchCertificate(new URL(`/certificates?purpose=${purpose}`, url).href, {
      method: 'POST',
      headers: {
        'content-type': 'application/pkcs10',
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      },
      body: Buffer.from(request),
    })
    return { certificate, issuers: await fetchIssuers(certificate) }
  } catch (cause) {
    throw errors.problem('authority-unavailable', { cause })
  }
}

/** Upwards along the addresses that each certificate names (RFC 5280 4.2.2.1), until one that signs itself. */
async function fetchIssuers(certificate: Certificate): Promise<Certificate[]> {
  const issuers: Certificate[] = []
  let [address] = certificate.extensions.issuerAddresses
  while (address !== undefined && issuers.length < LONGEST_CHAIN) {
    const issuer = await fetchCertificate(address)
    if (issuer.subject.canonical === issuer.issuer.canonical) break
    issuers.push(issuer)
    address = issuer.extensions.issuerAddresses[0]
  }
  return issuers
}

async function fetchCertificate(address: string, request: RequestInit = {}): Promise<Certificate> {
  const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(PATIENCE) })
  if (!answer.ok) throw new Error(`the authority answered ${answer.status}`)
  return readCertificate(new Uint8Array(await answer.arrayBuffer()))
}
