import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { signingAlgorithmOf } from './sign-with-key.ts'

const parameters = {
  'rsa-sha256': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  'ecdsa-sha256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'ecdsa-sha384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
} as const

/** Our keys as the certificate library wants them. */
export function cryptoKeyOf(key: KeyObject, use: 'sign' | 'verify'): CryptoKey {
  const wanted = use === 'verify' && key.type === 'private' ? createPublicKey(key) : key
  return wanted.toCryptoKey(parameters[signingAlgorithmOf(key)], true, [use]) as CryptoKey
}

export function signingParameters(key: KeyObject): (typeof parameters)[keyof typeof parameters] {
  return parameters[signingAlgorithmOf(key)]
}
