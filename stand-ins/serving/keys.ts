import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { keptText } from './state.ts'

export interface SigningKey {
  readonly kid: string
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly use: 'sig'
  readonly alg: 'ES256'
  readonly x: string
  readonly y: string
  readonly d: string
}

/** The ES256 key of one stand-in; kept in `directory`, so that what was signed before a restart still verifies after it. */
export function signingKey(directory: string | undefined, kid: string): SigningKey {
  if (directory === undefined) return newKey(kid)
  return JSON.parse(keptText(join(directory, 'signing-key.json'), () => JSON.stringify(newKey(kid)))) as SigningKey
}

export function publicKeySet({ d: _private, ...publicKey }: SigningKey): { keys: Omit<SigningKey, 'd'>[] } {
  return { keys: [publicKey] }
}

function newKey(kid: string): SigningKey {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  return { ...(jwk as Pick<SigningKey, 'kty' | 'crv' | 'x' | 'y' | 'd'>), kid, use: 'sig', alg: 'ES256' }
}
