import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { issueCertificate } from '#standards/certificates/issue-certificate.ts'
import type { NameParts } from '#standards/certificates/write-name.ts'
import { extendedKeyUsages } from '#standards/certificates/object-identifiers.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import type { CertificateRequest } from '#standards/certificates/read-certificate-request.ts'
import { readCertificateRequest } from '#standards/certificates/read-certificate-request.ts'
import type { Register } from './answer-ocsp.ts'
import { addressesOf, newSerialNumber, yearsAfter } from './hierarchy.ts'

export interface CertificateClient {
  readonly id: string
  readonly secret: string
}

type IssueRequest = FastifyRequest<{ Body: Buffer; Querystring: { days?: string; purpose?: string } }>

export interface IssueOptions {
  readonly register: Register
  readonly clients: readonly CertificateClient[]
  readonly url: string
}

/** PKCS #10 in, certificate out (both DER), for the platform only; HTTP Basic (RFC 7617). Keys choose the authority. */
export async function addIssueRoute(app: FastifyInstance, { register, clients, url }: IssueOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (isClient(request.headers.authorization, clients)) return
      return reply.code(401).header('www-authenticate', 'Basic realm="certificates"').send({ error: 'client-unknown' })
    })

    scope.post('/certificates', async ({ body, query }: IssueRequest, reply) => {
      const request = Buffer.isBuffer(body) ? readCertificateRequest(body) : 'request-unreadable'
      if (typeof request === 'string') return reply.code(400).send({ error: request })
      if (!attributeOf(request.subject, 'CN')) return reply.code(400).send({ error: 'name-missing' })
      // A short life, for showing the warnings before a certificate expires.
      const days = query.days === undefined ? undefined : Number(query.days)
      if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3650)) {
        return reply.code(400).send({ error: 'days-unreadable' })
      }
      const isForLicences = query.purpose === 'issue-mobile-licences'
      const certificate = await issue(request, register, { url, days, isForLicences })
      return reply.code(201).type('application/pkix-cert').send(certificate)
    })
  })
}

const documentUsage = {
  purposes: [extendedKeyUsages.emailProtection, extendedKeyUsages.documentSigning],
  isCritical: false,
}
/** ISO 18013-5 B.1.4: this purpose, no other, and critical. */
const licenceUsage = { purposes: [extendedKeyUsages.mobileLicenceSigning], isCritical: true }

async function issue(
  { subject, publicKey }: CertificateRequest,
  { hierarchy, book, now }: Register,
  {
    url,
    days,
    isForLicences,
  }: { readonly url: string; readonly days: number | undefined; readonly isForLicences: boolean },
): Promise<Uint8Array> {
  const authority = publicKey.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'
  const from = now()
  const certificate = await issueCertificate({
    subject: subject.attributes.map(({ type, value }) => [type, value]) satisfies NameParts,
    publicKey,
    issuer: hierarchy[authority],
    serialNumber: newSerialNumber(),
    validFrom: from,
    validTo: days === undefined ? yearsAfter(from, 3) : from.add({ hours: 24 * days }),
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    extendedKeyUsage: isForLicences ? licenceUsage : documentUsage,
    addresses: addressesOf(url, authority),
  })
  book.noteIssued({ authority, serialNumber: certificate.serialNumber, pem: toPem(certificate.bytes) })
  return certificate.bytes
}

function isClient(header: string | undefined, clients: readonly CertificateClient[]): boolean {
  const presented = digest(header ?? '')
  return clients.some(({ id, secret }) =>
    timingSafeEqual(presented, digest(`Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`)),
  )
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
