import type { FastifyInstance } from 'fastify'
import { publicAddress, theCredentials } from '../connect-credentials.ts'
import { formats } from '../formats/formats.ts'
import { LICENCE_TYPE_PATH, licenceType } from '../formats/sd-jwt/licence-type.ts'
import { PRE_AUTHORIZED } from '../issuing/offer-link.ts'
import { paths } from './paths.ts'

const HOUR = 'public, max-age=3600'

const display = [
  { name: 'Giấy phép lái xe', locale: 'vi-VN' },
  { name: 'Driving licence', locale: 'en' },
]

/** What wallets ask first: who issues what, and how. */
export function registerMetadata(app: FastifyInstance): void {
  app.get(paths.issuerMetadata, async (_request, reply) => reply.header('cache-control', HOUR).send(issuerMetadata()))
  app.get(paths.serverMetadata, async (_request, reply) => reply.header('cache-control', HOUR).send(serverMetadata()))
  app.get(LICENCE_TYPE_PATH, async (_request, reply) =>
    reply.header('cache-control', HOUR).send({ vct: licenceType(), name: 'Driving licence of Viet Nam', display }),
  )
}

/** OpenID4VCI 1.0 section 12.2.4. */
function issuerMetadata() {
  const proof = { jwt: { proof_signing_alg_values_supported: ['ES256'] } }
  return {
    credential_issuer: theCredentials().publicUrl,
    credential_endpoint: publicAddress(paths.credential),
    nonce_endpoint: publicAddress(paths.nonce),
    display: [
      { name: 'Cục Cảnh sát giao thông', locale: 'vi-VN' },
      { name: 'Traffic Police Department', locale: 'en' },
    ],
    credential_configurations_supported: Object.fromEntries(
      formats.map((format) => [
        format.configurationId,
        {
          ...format.configuration(),
          scope: format.configurationId,
          proof_types_supported: proof,
          credential_metadata: { display },
        },
      ]),
    ),
  }
}

/** RFC 8414. There is no authorization endpoint: the owner of the licence has authorised on our page already. */
function serverMetadata() {
  return {
    issuer: theCredentials().publicUrl,
    token_endpoint: publicAddress(paths.token),
    response_types_supported: ['none'],
    grant_types_supported: [PRE_AUTHORIZED],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
    dpop_signing_alg_values_supported: ['ES256'],
  }
}
