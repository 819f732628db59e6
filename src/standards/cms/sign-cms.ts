import { hash, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { signWithKey, signingAlgorithmOf } from '../certificates/sign-with-key.ts'
import type { CmsOrder, PreparedCms } from './prepare-cms.ts'
import { prepareCms } from './prepare-cms.ts'

/** Where the key lives: in this process, in a token, at another server. */
export type ExternalSignature = (
  request: Pick<PreparedCms, 'toBeSigned' | 'digest' | 'algorithm'>,
) => Uint8Array | Promise<Uint8Array>

/** Fetches an RFC 3161 token over a SHA-256 digest. */
export type TimeStamper = (digest: Uint8Array) => Uint8Array | Promise<Uint8Array>

export interface CmsSigning extends CmsOrder {
  readonly sign: ExternalSignature
  /** With it the signature is of level T: its time is proved. */
  readonly stamp?: TimeStamper | undefined
  /** Carried along; without it the signature is detached. */
  readonly content?: Uint8Array | undefined
}

/** Prepare, sign, stamp, embed in one go, for keys that answer at once. */
export async function signCms({ sign: signExternally, stamp, content, ...order }: CmsSigning): Promise<Uint8Array> {
  const prepared = prepareCms(order)
  const signature = await signExternally(prepared)
  const timeStamp = await stamp?.(hash('sha256', signature, 'buffer'))
  return prepared.embed({ signature, content, timeStamp })
}

const signInPool = promisify(sign)

/** A key in this process. RSA goes to the thread pool (250 µs), P-256 is quicker done than handed over (20 µs). */
export function keySignature(key: KeyObject): ExternalSignature {
  return signingAlgorithmOf(key) === 'rsa-sha256'
    ? ({ toBeSigned }) => signInPool('sha256', toBeSigned, key)
    : ({ toBeSigned }) => signWithKey(key, toBeSigned)
}
