import { createHash, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { offerCredential } from '../commands/offer-credential.ts'
import { getOwnMobileLicence } from '../get-own-mobile-licence.ts'
import { toJwk } from '../formats/public-jwk.ts'
import { PRE_AUTHORIZED } from '../issuing/offer-link.ts'
import type { LicenceOffice } from './licence-office.ts'

export type HandKey = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

export function newKey(): HandKey {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

export type Offered = { readonly code: string; readonly pin: string }

/** The citizen presses the button and reads the page. */
export async function offered(
  { run, citizens }: LicenceOffice,
  who: keyof LicenceOffice['citizens'],
): Promise<Offered> {
  await run(citizens[who], offerCredential, {})
  const { offer } = await run(citizens[who], getOwnMobileLicence, {})
  const address = new URL(offer!.link).searchParams.get('credential_offer_uri')!
  return { code: decodeURIComponent(address.split('/').at(-1)!), pin: offer!.pin }
}

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers }

type ProofOptions = { readonly typ?: string; readonly iat?: number; readonly jti?: string; readonly url?: string }

/** A wallet written by hand on `jose`, so that every message can be made wrong. */
export function handWallet({ url, clock }: LicenceOffice, dpopKey = newKey()) {
  const seconds = () => Math.floor(clock.now().epochMilliseconds / 1000)

  async function dpop(path: string, token?: string, options: ProofOptions = {}): Promise<string> {
    const ath = token === undefined ? {} : { ath: createHash('sha256').update(token).digest('base64url') }
    return await new SignJWT({
      jti: options.jti ?? randomUUID(),
      htm: 'POST',
      htu: options.url ?? `${url}${path}`,
      ...ath,
    })
      .setProtectedHeader({ alg: 'ES256', typ: options.typ ?? 'dpop+jwt', jwk: toJwk(dpopKey.publicKey) })
      .setIssuedAt(options.iat ?? seconds())
      .sign(dpopKey.privateKey)
  }

  async function token({ code, pin }: Offered, proof?: string): Promise<Answer> {
    const body = new URLSearchParams({ grant_type: PRE_AUTHORIZED, 'pre-authorized_code': code, tx_code: pin })
    return await post('/credentials/token', body, { dpop: proof ?? (await dpop('/credentials/token')) })
  }

  async function nonce(): Promise<string> {
    return String((await post('/credentials/nonce', '', {})).body['c_nonce'])
  }

  async function keyProof(key: HandKey, cNonce: string, audience = url): Promise<string> {
    return await new SignJWT({ nonce: cNonce })
      .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: toJwk(key.publicKey) })
      .setAudience(audience)
      .setIssuedAt(seconds())
      .sign(key.privateKey)
  }

  async function credential(accessToken: string, configuration: string, jwt: string, proof?: string): Promise<Answer> {
    const body = JSON.stringify({ credential_configuration_id: configuration, proofs: { jwt: [jwt] } })
    return await post('/credentials/credential', body, {
      'content-type': 'application/json',
      authorization: `DPoP ${accessToken}`,
      dpop: proof ?? (await dpop('/credentials/credential', accessToken)),
    })
  }

  /** The whole way, for tests that begin with a credential. */
  async function fetchCredential(offer: Offered, configuration: string, key: HandKey): Promise<string> {
    const { body } = await token(offer)
    const answer = await credential(String(body['access_token']), configuration, await keyProof(key, await nonce()))
    const [first] = answer.body['credentials'] as [{ credential: string }]
    return first.credential
  }

  async function post(path: string, body: URLSearchParams | string, headers: Record<string, string>): Promise<Answer> {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers }
  }

  return { dpop, token, nonce, keyProof, credential, fetchCredential, post }
}
