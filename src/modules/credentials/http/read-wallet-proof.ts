import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose'
import type { Static } from 'typebox'
import { publicAddress } from '../connect-credentials.ts'
import { errors } from '../errors.ts'
import { publicHalf } from '../formats/public-jwk.ts'
import type { WalletProof } from '../wallet-proof.ts'

/** RFC 9449 11.1: a proof is made for the request that carries it. */
const FRESH_SECONDS = 120

/** The DPoP proof of a request (RFC 9449 4.3), for its method, address and access token; that it serves once is for the command. */
export async function readWalletProof(
  request: FastifyRequest,
  { path, token, now }: { readonly path: string; readonly token?: string; readonly now: Temporal.Instant },
): Promise<Static<typeof WalletProof>> {
  const { dpop } = request.headers
  if (typeof dpop !== 'string') throw errors.problem('wallet-key-refused')
  try {
    const { payload, protectedHeader } = await jwtVerify(dpop, EmbeddedJWK, {
      algorithms: ['ES256'],
      typ: 'dpop+jwt',
      maxTokenAge: FRESH_SECONDS,
      clockTolerance: FRESH_SECONDS,
      currentDate: new Date(now.epochMilliseconds),
      requiredClaims: ['jti', 'htm', 'htu'],
    })
    const isForThis = payload['htm'] === request.method && payload['htu'] === publicAddress(path)
    const isForToken = token === undefined || payload['ath'] === createHash('sha256').update(token).digest('base64url')
    if (!isForThis || !isForToken) throw new Error('the proof is for something else')
    return {
      walletKey: await calculateJwkThumbprint(publicHalf(protectedHeader.jwk!)),
      id: String(payload.jti).slice(0, 200),
      validUntil: now.add({ seconds: 2 * FRESH_SECONDS }).toString(),
    }
  } catch (cause) {
    throw errors.problem('wallet-key-refused', { cause })
  }
}
