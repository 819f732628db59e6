import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { errors } from '../../errors.ts'
import { askProvider } from './ask-provider.ts'

export type RemoteCredential = {
  readonly certificate: Certificate
  /** From the issuer upwards, without the root. */
  readonly issuers: readonly Certificate[]
}

/** Ids of the credentials that our client may use (CSC 11.4). */
export async function listRemoteCredentials(): Promise<readonly string[]> {
  const { body } = await askProvider('credentials/list', { onlyValid: true })
  return Array.isArray(body['credentialIDs']) ? body['credentialIDs'].map(String) : []
}

/** CSC 11.5. */
export async function readRemoteCredential(credentialId: string): Promise<RemoteCredential> {
  const { body } = await askProvider('credentials/info', { credentialID: credentialId, certificates: 'chain' })
  const { cert, key } = body as { cert?: { certificates?: unknown }; key?: { status?: unknown } }
  if (key?.status !== 'enabled') throw errors.problem('remote-signing-refused', { cause: new Error('key disabled') })
  try {
    const texts = Array.isArray(cert?.certificates) ? cert.certificates.map(String) : []
    const [certificate, ...above] = texts.map((text) => readCertificate(Buffer.from(text, 'base64')))
    if (!certificate) throw new TypeError('no certificate')
    return { certificate, issuers: above.filter(({ subject, issuer }) => subject.canonical !== issuer.canonical) }
  } catch (cause) {
    throw errors.problem('remote-signing-unavailable', { cause })
  }
}
