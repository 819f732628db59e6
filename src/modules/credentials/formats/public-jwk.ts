import type { KeyObject } from 'node:crypto'
import type { JWK } from 'jose'

/** Of a P-256 key; throws for any other. */
export function toJwk(key: KeyObject): JWK {
  return publicHalf(key.export({ format: 'jwk' }))
}

/** The members that a thumbprint counts (RFC 7638 3.2), and no others. */
export function publicHalf({ kty, crv, x, y }: JWK): { kty: 'EC'; crv: 'P-256'; x: string; y: string } {
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y) throw new Error('the key is not on P-256')
  return { kty: 'EC', crv, x, y }
}
