import { hash } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { childrenOf, readDer } from '#standards/der/read-der.ts'
import type { KeyOwner } from '../tables.ts'
import { getSigner } from './signer.ts'

/** Of a key that stays here: whoever writes JOSE or COSE gets signatures, never the key. */
export type RawSigner = {
  readonly certificate: Certificate
  /** Issuers that travel along, without the root. */
  readonly issuers: readonly Certificate[]
  /** ES256 over the bytes, as r || s (RFC 7518 3.4). */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

const COORDINATE = 32

/** Throws `key-missing` or `certificate-not-valid`; keys of the owner are P-256. */
export async function getRawSigner(call: Pick<Call, 'tx' | 'now'>, owner: KeyOwner): Promise<RawSigner> {
  const { certificate, issuers, sign } = await getSigner(call, owner)
  return {
    certificate,
    issuers,
    async sign(toBeSigned) {
      const digest = hash('sha256', toBeSigned, 'buffer')
      return rawFromDer(await sign({ toBeSigned, digest, algorithm: 'ecdsa-sha256' }))
    },
  }
}

function rawFromDer(signature: Uint8Array): Uint8Array {
  const raw = new Uint8Array(2 * COORDINATE)
  for (const [index, { content }] of childrenOf(readDer(signature)).entries()) {
    const digits = content.subarray(Math.max(0, content.length - COORDINATE))
    raw.set(digits, (index + 1) * COORDINATE - digits.length)
  }
  return raw
}
