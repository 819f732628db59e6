import { randomBytes } from 'node:crypto'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { requestCertificate } from '#standards/certificates/request-certificate.ts'
import { newKey } from '#standards/certificates/testing/hierarchy.ts'
import type { TimeStamper } from '#standards/cms/sign-cms.ts'
import type { TestSigner } from '#standards/pades/testing/test-signers.ts'
import { writeTimeStampRequest } from '#standards/timestamp/time-stamp-request.ts'
import { readTimeStampResponse } from '#standards/timestamp/time-stamp-response.ts'
import { startCertificateAuthority } from '../start-certificate-authority.tsx'

export type PlayedAuthority = {
  readonly url: string
  readonly root: Certificate
  readonly enrol: (subject: NameParts) => Promise<TestSigner>
  readonly stamp: TimeStamper
  readonly revoke: (certificate: Certificate) => Promise<void>
  readonly close: () => Promise<void>
}

export const authorityClient = { id: 'sen-portal', secret: 'the secret of the tests' }

/** The stand-in authority on a free port, asked over its own protocols. */
export async function startPlayedAuthority(now: () => Temporal.Instant): Promise<PlayedAuthority> {
  const served = await startCertificateAuthority({ port: 0, clients: [authorityClient], now })
  const { url } = served
  const [root, issuer] = await Promise.all(['root', 'ec'].map((name) => download(`${url}/ca/${name}.cer`)))
  return {
    url,
    close: () => served.close(),
    root: root!,
    async enrol(subject) {
      const key = newKey()
      const answer = await fetch(`${url}/certificates`, {
        method: 'POST',
        headers: {
          'content-type': 'application/pkcs10',
          authorization: `Basic ${Buffer.from(`${authorityClient.id}:${authorityClient.secret}`).toString('base64')}`,
        },
        body: Buffer.from(await requestCertificate(subject, key)),
      })
      return { certificate: readCertificate(await answer.bytes()), key, issuers: [issuer!, root!] }
    },
    async stamp(digest) {
      const body = Buffer.from(writeTimeStampRequest({ digest, nonce: randomBytes(8) }))
      const headers = { 'content-type': 'application/timestamp-query' }
      const reply = await fetch(`${url}/tsa`, { method: 'POST', headers, body })
      const read = readTimeStampResponse(await reply.bytes())
      if ('refusal' in read) throw new Error(read.refusal)
      return read.token
    },
    async revoke({ serialNumber }) {
      const body = new URLSearchParams({ reason: 'keyCompromise' })
      const answer = await fetch(`${url}/certificates/ec/${serialNumber}/revocation`, { method: 'POST', body })
      if (!answer.ok) throw new Error(`the authority answers ${answer.status}`)
    },
  }
}

async function download(address: string): Promise<Certificate> {
  return readCertificate(await (await fetch(address)).bytes())
}
