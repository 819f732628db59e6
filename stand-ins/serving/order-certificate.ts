import type { KeyObject } from 'node:crypto'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { requestCertificate } from '#standards/certificates/request-certificate.ts'

export interface CertificateOffice {
  /** Of the stand-in that certifies keys. */
  readonly url: string
  readonly client: { readonly id: string; readonly secret: string }
}

export interface CertifiedHolder {
  readonly key: KeyObject
  readonly certificate: Certificate
  /** From the issuer upwards to the root. */
  readonly issuers: readonly Certificate[]
}

/** Has a key certified by the stand-in authority, over its own protocol. */
export async function orderCertificate(
  { url, client }: CertificateOffice,
  { subject, key }: { readonly subject: NameParts; readonly key: KeyObject },
): Promise<CertifiedHolder> {
  const certificate = await fetchCertificate(`${url}/certificates`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pkcs10',
      authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    },
    body: Buffer.from(await requestCertificate(subject, key)),
  })
  const authority = key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'
  const issuers = await Promise.all([authority, 'root'].map((name) => fetchCertificate(`${url}/ca/${name}.cer`)))
  return { key, certificate, issuers }
}

async function fetchCertificate(address: string, request?: RequestInit): Promise<Certificate> {
  const answer = await fetch(address, request)
  if (!answer.ok) throw new Error(`the stand-in authority answered ${answer.status}`)
  return readCertificate(await answer.bytes())
}
