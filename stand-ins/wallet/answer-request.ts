import { Openid4vpClient } from '@openid4vc/openid4vp'
import { randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import type { Card, CardFormat } from './card.ts'
import { presentCard } from './present-card.ts'
import { protocolCallbacks, type WalletTrust } from './protocol-callbacks.ts'

type Query = {
  readonly id: string
  readonly format: CardFormat
  readonly claims: readonly { readonly path: readonly string[] }[]
}

export type ReceivedRequest = {
  /** Who asks, as the request says; the certificate behind it is trusted. */
  readonly asker: string
  readonly queries: readonly Query[]
  readonly payload: RequestPayload
}

type Client = InstanceType<typeof Openid4vpClient>
type RequestPayload = Parameters<Client['createOpenid4vpAuthorizationResponse']>[0]['authorizationRequestPayload']

/** Fetches the signed request that a link leads to and checks who signed it. */
export async function readRequest(link: string, trust: WalletTrust): Promise<ReceivedRequest> {
  const client = clientFor(trust)
  const parsed = client.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link })
  const resolved = await client.resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload: parsed.params })
  const { authorizationRequestPayload: payload, dcql } = resolved
  if (!dcql) throw new Error('wallet: the request asks for nothing')
  const { credentials } = dcql.query as { readonly credentials: readonly Query[] }
  return { asker: payload.client_metadata?.client_name ?? '', queries: credentials, payload }
}

/** Shows a card as far as it was asked for; the answer of the asker. */
export async function answerRequest(
  { queries, payload }: ReceivedRequest,
  { card, trust }: { readonly card: Card; readonly trust: WalletTrust },
): Promise<Response> {
  const query = queries.find(({ format }) => format === card.format)
  if (!query || !('response_uri' in payload)) throw new Error('wallet: this card was not asked for')
  const encryptionKey = encryptionKeyOf(payload)
  const presentation = await presentCard(card, {
    clientId: String(payload.client_id),
    nonce: payload.nonce,
    responseUri: String(payload.response_uri),
    jwkThumbprint: Buffer.from(await calculateJwkThumbprint(encryptionKey), 'base64url'),
    paths: query.claims.map(({ path }) => path),
  })
  const client = clientFor(trust)
  const { authorizationResponsePayload, jarm } = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: payload,
    authorizationResponsePayload: { vp_token: { [query.id]: [presentation] } },
    jarm: { encryption: { nonce: randomUUID() }, serverMetadata: abilities },
  })
  const { response } = await client.submitOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: { response_uri: String(payload.response_uri) },
    authorizationResponsePayload,
    ...(jarm && { jarm }),
  })
  return response as unknown as Response
}

const abilities = {
  authorization_signing_alg_values_supported: [],
  authorization_encryption_alg_values_supported: ['ECDH-ES'],
  authorization_encryption_enc_values_supported: ['A256GCM', 'A128GCM'],
}

export function encryptionKeyOf(payload: RequestPayload): JWK {
  const [key] = payload.client_metadata?.jwks?.keys ?? []
  if (!key) throw new Error('wallet: the asker names no key to encrypt to')
  return key as JWK
}

function clientFor(trust: WalletTrust): Client {
  return new Openid4vpClient({ callbacks: protocolCallbacks([], trust) })
}
