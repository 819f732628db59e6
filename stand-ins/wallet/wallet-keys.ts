import { generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'

/** A key of the wallet, both halves; in a real telephone the private one never leaves the hardware. */
export type WalletKey = {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly d: string
}

export function newWalletKey(): WalletKey {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as WalletKey
}

export function publicPart({ kty, crv, x, y }: WalletKey) {
  return { kty, crv, x, y }
}

/** The key whose public half a library names. */
export async function keyOf(publicJwk: JWK, keys: readonly WalletKey[]): Promise<WalletKey> {
  const wanted = await calculateJwkThumbprint(publicJwk)
  for (const key of keys) if ((await calculateJwkThumbprint(publicPart(key))) === wanted) return key
  throw new Error('the wallet does not hold this key')
}
