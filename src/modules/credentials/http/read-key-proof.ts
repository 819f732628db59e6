import { EmbeddedJWK, jwtVerify } from 'jose'
import { theCredentials } from '../connect-credentials.ts'
import { errors } from '../errors.ts'
import { publicHalf } from '../formats/public-jwk.ts'

const FRESH_SECONDS = 300

export type KeyProof = { readonly nonce: string; readonly holderKey: ReturnType<typeof publicHalf> }

/** The wallet holds the key to which the licence will be bound (OpenID4VCI 1.0 appendix F.1). Its nonce is for the command. */
export async function readKeyProof(proof: string, now: Temporal.Instant): Promise<KeyProof> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256'],
      typ: 'openid4vci-proof+jwt',
      audience: theCredentials().publicUrl,
      maxTokenAge: FRESH_SECONDS,
      clockTolerance: FRESH_SECONDS,
      currentDate: new Date(now.epochMilliseconds),
    })
    const { nonce } = payload
    return { nonce: typeof nonce === 'string' ? nonce : '', holderKey: publicHalf(protectedHeader.jwk!) }
  } catch (cause) {
    throw errors.problem('key-proof-refused', { cause })
  }
}
