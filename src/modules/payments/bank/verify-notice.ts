import { createRemoteJWKSet, errors as jose, flattenedVerify } from 'jose'
import { kernelErrors } from '#kernel/errors.ts'
import { errors } from '../errors.ts'

/** The bank signs each attempt anew, so that an honest notice is always fresh and a recorded one soon is not. */
const TOLERANCE_SECONDS = 300

export type SignedNotice = {
  readonly body: Buffer
  /** Detached JWS (RFC 7515 appendix F): `header..signature`. */
  readonly signature: string
  readonly now: Temporal.Instant
}

export type VerifyNotice = (notice: SignedNotice) => Promise<{ readonly keyId: string; readonly stated: unknown }>

/** Makes the check of the bank's signatures; its keys are fetched when first needed, kept, and fetched again for an unknown key. */
export function createVerifyNotice(bankUrl: string): VerifyNotice {
  const keys = createRemoteJWKSet(new URL('/jwks.json', bankUrl), { timeoutDuration: 5000, cooldownDuration: 10_000 })
  return async ({ body, signature, now }) => {
    const parts = /^([\w-]+)\.\.([\w-]+)$/.exec(signature)
    if (!parts) throw errors.problem('notice-forged')
    const header = await verify(keys, {
      protected: parts[1]!,
      payload: body.toString('base64url'),
      signature: parts[2]!,
    })
    if (header.typ !== 'payment-notice+jws') throw errors.problem('notice-forged')
    const age = now.epochMilliseconds / 1000 - Number(header['iat'])
    if (!(Math.abs(age) <= TOLERANCE_SECONDS)) throw errors.problem('notice-out-of-time')
    return { keyId: String(header.kid), stated: parse(body) }
  }
}

async function verify(
  keys: ReturnType<typeof createRemoteJWKSet>,
  jws: { protected: string; payload: string; signature: string },
) {
  try {
    const { protectedHeader } = await flattenedVerify(jws, keys, { algorithms: ['ES256'] })
    return protectedHeader ?? {}
  } catch (cause) {
    throw errors.problem(isAboutTheNotice(cause) ? 'notice-forged' : 'bank-unavailable', { cause })
  }
}

/** Everything else is about fetching the keys: the bank shall send the notice again when we can check it. */
function isAboutTheNotice(cause: unknown): boolean {
  return [
    jose.JWSInvalid,
    jose.JWSSignatureVerificationFailed,
    jose.JWKSNoMatchingKey,
    jose.JWKSMultipleMatchingKeys,
    jose.JOSEAlgNotAllowed,
    jose.JOSENotSupported,
  ].some((kind) => cause instanceof kind)
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (cause) {
    throw kernelErrors.problem('invalid-input', { cause })
  }
}
