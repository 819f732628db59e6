import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { systemActor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { runOperation, type Request } from '#kernel/run-operation.ts'
import { issueCredential } from '../commands/issue-credential.ts'
import { redeemOffer } from '../commands/redeem-offer.ts'
import { errors } from '../errors.ts'
import { makeNonce } from '../issuing/nonces.ts'
import { credentialOffer, OFFERS_PATH, PRE_AUTHORIZED } from '../issuing/offer-link.ts'
import { offerIdIn } from '../issuing/offer-secrets.ts'
import { paths } from './paths.ts'
import { readKeyProof } from './read-key-proof.ts'
import { readWalletProof } from './read-wallet-proof.ts'

const LARGEST = 16 * 1024
const limits = (max: number) => ({ bodyLimit: LARGEST, config: { calledBySystem: true, rateLimit: { max } } })

/** OpenID4VCI 1.0 with a pre-authorised code, PIN and DPoP. */
export function registerIssuing(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { code: string } }>(`${OFFERS_PATH}/:code`, limits(120), async ({ params: { code } }, reply) => {
    if (offerIdIn(code, 'code') === undefined) throw errors.problem('offer-not-open')
    return reply.header('cache-control', 'no-store').send(credentialOffer(code))
  })
  app.post(paths.token, limits(120), async (request, reply) =>
    reply.header('cache-control', 'no-store').send(await answerToken(platform, request)),
  )
  app.post(paths.nonce, limits(240), async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ c_nonce: makeNonce(platform.clock.now()) }),
  )
  app.post(paths.credential, limits(240), async (request, reply) =>
    reply.header('cache-control', 'no-store').send(await answerCredential(platform, request)),
  )
}

const TokenRequest = Type.Object({
  grant_type: Type.String(),
  'pre-authorized_code': Type.String(),
  tx_code: Type.String(),
})

async function answerToken(platform: Platform, request: FastifyRequest) {
  const { body } = request
  if (!Value.Check(TokenRequest, body)) throw errors.problem('request-not-understood')
  if (body.grant_type !== PRE_AUTHORIZED) throw errors.problem('grant-not-supported')
  const proof = await readWalletProof(request, { path: paths.token, now: platform.clock.now() })
  const answer = await runOperation(platform, redeemOffer, asSystem(request), {
    code: body['pre-authorized_code'],
    pin: body.tx_code,
    proof,
  })
  if (!answer.granted) throw errors.problem('pin-wrong')
  return { access_token: answer.token, token_type: 'DPoP', expires_in: answer.seconds }
}

const CredentialRequest = Type.Object({
  credential_configuration_id: Type.String(),
  proofs: Type.Object({ jwt: Type.Tuple([Type.String()]) }),
})

async function answerCredential(platform: Platform, request: FastifyRequest) {
  const { body, headers } = request
  const now = platform.clock.now()
  const token = /^DPoP (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) throw errors.problem('token-refused')
  const proof = await readWalletProof(request, { path: paths.credential, token, now })
  if (!Value.Check(CredentialRequest, body)) throw errors.problem('request-not-understood')
  const { nonce, holderKey } = await readKeyProof(body.proofs.jwt[0], now)
  const { credential } = await runOperation(platform, issueCredential, asSystem(request), {
    token,
    proof,
    nonce,
    holderKey,
    configurationId: body.credential_configuration_id,
  })
  return { credentials: [{ credential }] }
}

/** Who the wallet is has been proved to the door; whom it acts for, the command reads from the offer. */
export function asSystem({ id }: FastifyRequest): Request {
  return { actor: systemActor('credentials/wallets'), requestId: id, language: 'vi' }
}
