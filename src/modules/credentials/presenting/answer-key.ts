import { createECDH, hash, hkdfSync } from 'node:crypto'
import type { JWK } from 'jose'
import { theCredentials } from '../connect-credentials.ts'

/** Order of P-256 (SEC 2 section 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const COORDINATE = 32

export type AnswerKey = {
  readonly privateKey: JWK
  readonly publicKey: JWK
  /** SHA-256 (RFC 7638): what an mdoc binds its answer to (OpenID4VP 1.0 appendix B.2.6.1). */
  readonly thumbprint: Uint8Array
}

/** What answers to a check are encrypted to: a key of this check alone, computed from its id, so that none is kept. */
export function answerKeyOf(checkId: string): AnswerKey {
  // 16 bytes more than the order has, so that the remainder favours no key (FIPS 186-5 A.2.1).
  const bytes = hkdfSync('sha256', theCredentials().secret, checkId, 'sen/credentials/answer-key', COORDINATE + 16)
  const scalar = (BigInt(`0x${Buffer.from(bytes).toString('hex')}`) % (ORDER - 1n)) + 1n
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(scalar.toString(16).padStart(2 * COORDINATE, '0'), 'hex')
  const point = pair.getPublicKey()
  const x = point.subarray(1, 1 + COORDINATE).toString('base64url')
  const y = point.subarray(1 + COORDINATE).toString('base64url')
  const thumbprint = hash('sha256', JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }), 'buffer')
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const
  return { publicKey, privateKey: { ...publicKey, d: pair.getPrivateKey('base64url') }, thumbprint }
}
