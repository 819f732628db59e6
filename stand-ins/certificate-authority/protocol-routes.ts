import type { FastifyInstance, FastifyRequest } from 'fastify'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { writeCrl } from '#standards/crl/write-crl.ts'
import { answerOcsp } from './answer-ocsp.ts'
import type { Register } from './answer-ocsp.ts'
import { answerTimeStamp } from './answer-time-stamp.ts'
import type { AuthorityName } from './hierarchy.ts'
import { authorityNames } from './hierarchy.ts'

type NamedRequest = FastifyRequest<{ Params: { file: string } }>
type BinaryRequest = FastifyRequest<{ Body: Buffer }>

const ocspResponse = 'application/ocsp-response'
const timeStampReply = 'application/timestamp-reply'

/** What anybody may ask: certificates, lists, OCSP and time-stamps, over the protocols of the real ones. */
export function addProtocolRoutes(app: FastifyInstance, register: Register): void {
  const { hierarchy, now } = register
  const types = ['application/ocsp-request', 'application/timestamp-query', 'application/pkcs10']
  app.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit: 65_536 }, (_request, body, done) => done(null, body))

  app.post('/ocsp', async ({ body }: BinaryRequest, reply) => reply.type(ocspResponse).send(answerOcsp(body, register)))

  // RFC 6960 A.1: the request in base64, percent-encoded, as the end of the path.
  app.get('/ocsp/*', async ({ params }: FastifyRequest<{ Params: { '*': string } }>, reply) =>
    reply.type(ocspResponse).send(answerOcsp(Buffer.from(params['*'], 'base64'), register)),
  )

  app.post('/tsa', async ({ body }: BinaryRequest, reply) =>
    reply.type(timeStampReply).send(await answerTimeStamp(body, hierarchy.ec, now())),
  )
  app.post('/tsa/rsa', async ({ body }: BinaryRequest, reply) =>
    reply.type(timeStampReply).send(await answerTimeStamp(body, hierarchy.rsa, now())),
  )

  app.get('/crl/:file', async ({ params }: NamedRequest, reply) => {
    const name = authorityIn(params.file, 'crl')
    return name ? reply.type('application/pkix-crl').send(currentCrl(name, register)) : reply.callNotFound()
  })

  app.get('/ca/:file', async ({ params }: NamedRequest, reply) => {
    if (params.file === 'all.pem') {
      const all = authorityNames.map((name) => toPem(hierarchy[name].certificate.bytes)).join('')
      return reply.type('application/x-pem-file').send(all)
    }
    const name = authorityIn(params.file, 'cer')
    return name ? reply.type('application/pkix-cert').send(hierarchy[name].certificate.bytes) : reply.callNotFound()
  })
}

function currentCrl(name: AuthorityName, { hierarchy, book, now }: Register): Uint8Array {
  const thisUpdate = now()
  const revoked = book.listRevoked(name).map(({ serialNumber, revokedAt, reason }) => ({
    serialNumber,
    revokedAt: Temporal.Instant.from(revokedAt),
    reason,
  }))
  // The number must grow with each list (RFC 5280 5.2.3), over restarts too: the clock does.
  const number = Math.floor(thisUpdate.epochMilliseconds / 1000)
  return writeCrl({ issuer: hierarchy[name], number, thisUpdate, nextUpdate: thisUpdate.add({ hours: 24 }), revoked })
}

function authorityIn(file: string, extension: string): AuthorityName | undefined {
  return authorityNames.find((name) => `${name}.${extension}` === file)
}
