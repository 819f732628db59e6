import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { algorithms } from '#standards/certificates/object-identifiers.ts'
import type { Authorisation, Authorisations } from './authorisations.ts'
import type { CredentialBook } from './credential-book.ts'
import { signHashes } from './sign-hashes.ts'

export interface RemoteClient {
  readonly id: string
  readonly secret: string
}

export interface Service {
  readonly url: string
  readonly clients: readonly RemoteClient[]
  readonly book: CredentialBook
  readonly authorisations: Authorisations
  readonly now: () => Temporal.Instant
}

type Question = FastifyRequest<{ Body: Readonly<Record<string, unknown>> | null }>

/** The methods of the CSC API (version 2) that our platform uses. */
export function addServiceRoutes(app: FastifyInstance, service: Service): void {
  const tokens = new Set<string>()
  const methods = ['info', 'oauth2/token', 'credentials/list', 'credentials/info', 'credentials/authorize']
  app.post('/csc/v2/info', async () => ({
    specs: '2.0.0.2',
    name: 'Ký số từ xa (MÔ PHỎNG)',
    region: 'VN',
    lang: 'vi-VN',
    description: 'Stand-in of a remote signing service',
    authType: ['oauth2client'],
    oauth2: service.url,
    methods: [...methods, 'credentials/authorizeCheck', 'signatures/signHash'],
  }))

  app.post('/oauth2/token', async ({ body }: Question, reply) => {
    const client = service.clients.find(
      ({ id, secret }) => id === body?.['client_id'] && secret === body?.['client_secret'],
    )
    if (!client) return refuse(reply, 'invalid_client', 401)
    if (body?.['grant_type'] !== 'client_credentials') return refuse(reply, 'unsupported_grant_type')
    const token = randomBytes(24).toString('base64url')
    tokens.add(token)
    return { access_token: token, token_type: 'Bearer', expires_in: 3600 }
  })

  void app.register(async (scope) => {
    scope.addHook('onRequest', async ({ headers }, reply) => {
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
      if (token === undefined || !tokens.has(token)) return refuse(reply, 'invalid_token', 401)
      return undefined
    })
    addCredentialRoutes(scope, service)
    addAuthorisationRoutes(scope, service)
    scope.post('/csc/v2/signatures/signHash', async ({ body }: Question, reply) => {
      const signed = await signHashes(service, body ?? {})
      return 'signatures' in signed ? signed : refuse(reply, 'invalid_request', 400, signed.refusal)
    })
  })
}

function addCredentialRoutes(app: FastifyInstance, { book }: Service): void {
  app.post('/csc/v2/credentials/list', async () => ({ credentialIDs: book.offers.map(({ id }) => id) }))

  app.post('/csc/v2/credentials/info', async ({ body }: Question, reply) => {
    const credential = await book.find(body?.['credentialID'])
    if (!credential) return refuse(reply, 'invalid_request', 400, 'Invalid parameter credentialID')
    const { certificate, issuers } = credential
    return {
      key: { status: 'enabled', algo: [algorithms.rsaSha256], len: 2048 },
      cert: {
        status: 'valid',
        certificates: [certificate, ...issuers].map(({ bytes }) => Buffer.from(bytes).toString('base64')),
      },
      auth: { mode: 'explicit', objects: [] },
      SCAL: '2',
      multisign: 10,
    }
  })
}

function addAuthorisationRoutes(app: FastifyInstance, { book, authorisations }: Service): void {
  const answer = (reply: FastifyReply, authorisation: Authorisation) => {
    if (authorisation.state === 'approved') return { SAD: authorisations.activate(authorisation), expiresIn: 300 }
    if (authorisation.state === 'refused') return refuse(reply, 'invalid_authentication_data')
    return reply.code(202).send({ handle: authorisation.handle })
  }

  app.post('/csc/v2/credentials/authorize', async ({ body }: Question, reply) => {
    const credential = await book.find(body?.['credentialID'])
    if (!credential) return refuse(reply, 'invalid_request', 400, 'Invalid parameter credentialID')
    const hashes = body?.['hashes']
    if (!Array.isArray(hashes) || hashes.length !== body?.['numSignatures']) {
      return refuse(reply, 'invalid_request', 400, 'Invalid value for parameter numSignatures')
    }
    const authorisation = authorisations.ask(credential.id, hashes.map(String))
    if (credential.approval === 'at-once') authorisation.state = 'approved'
    return answer(reply, authorisation)
  })

  app.post('/csc/v2/credentials/authorizeCheck', async ({ body }: Question, reply) => {
    const authorisation = authorisations.find(body?.['handle'])
    return authorisation
      ? answer(reply, authorisation)
      : refuse(reply, 'invalid_request', 400, 'Invalid parameter handle')
  })
}

function refuse(reply: FastifyReply, error: string, status = 400, description = error): FastifyReply {
  return reply.code(status).send({ error, error_description: description })
}
