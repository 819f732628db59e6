import { hash } from 'node:crypto'
import { SDJwtInstance } from '@sd-jwt/core'
import { digest } from '@sd-jwt/crypto-nodejs'
import { compactVerify, decodeProtectedHeader, importJWK, jwtVerify, type JWK, type JWTPayload } from 'jose'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { publicKeyOf } from '#standards/certificates/signature-algorithms.ts'
import type { Presented, ReadPresentation, StatusReference } from '../credential-format.ts'
import { licenceType } from './licence-type.ts'

/** A key-binding JWT is made when it is asked for. */
const FRESH = '5 minutes'

type Payload = JWTPayload & { readonly cnf?: { readonly jwk?: JWK }; readonly status?: unknown; readonly vct?: unknown }

const NOT_CLAIMS = new Set(['iss', 'vct', 'iat', 'nbf', 'exp', 'cnf', 'status', '_sd_alg'])

/** SD-JWT VC with key binding, bound to the request as OpenID4VP 1.0 appendix B.3.6 says. */
export async function readSdJwt(presented: Presented): Promise<ReadPresentation> {
  const parts = presented.presentation.split('~')
  const [issued = '', disclosures, binding = ''] = [parts[0], parts.slice(1, -1), parts.at(-1)]
  const chain = chainOf(issued)
  const signed = await signedPayload(issued, chain[0]!)
  const payload = (await new SDJwtInstance({ hasher: digest }).getClaims(presented.presentation)) as Payload
  if (payload.vct !== licenceType()) throw new Error('sd-jwt: no driving licence')
  return {
    isUnaltered: signed !== undefined && areAllSigned(disclosures, signed),
    isByHolder: await isBound(binding, payload.cnf?.jwk, presented),
    certificate: chain[0]!,
    issuers: chain.slice(1),
    validFrom: instantOf(payload.nbf),
    validUntil: instantOf(payload.exp),
    status: statusOf(payload.status),
    disclosed: Object.fromEntries(Object.entries(payload).filter(([name]) => !NOT_CLAIMS.has(name))),
  }
}

function chainOf(jwt: string): Certificate[] {
  const { x5c } = decodeProtectedHeader(jwt)
  if (!Array.isArray(x5c) || x5c.length === 0) throw new Error('sd-jwt: no certificate')
  return x5c.map((text) => readCertificate(Buffer.from(String(text), 'base64')))
}

/** The payload as it was signed, or nothing; only ES256 and only this type, whatever the header asks for. */
async function signedPayload(jwt: string, { publicKey }: Certificate): Promise<Payload | undefined> {
  const key = publicKeyOf(publicKey)
  if (!key) return undefined
  try {
    const { payload, protectedHeader } = await compactVerify(jwt, key, { algorithms: ['ES256'] })
    return protectedHeader.typ === 'dc+sd-jwt' ? (JSON.parse(Buffer.from(payload).toString()) as Payload) : undefined
  } catch {
    return undefined
  }
}

/** RFC 9901 7.1: a disclosure whose digest nobody signed makes the whole presentation invalid, it is not just left out. */
function areAllSigned(disclosures: readonly string[], { _sd }: Payload): boolean {
  const known: readonly unknown[] = Array.isArray(_sd) ? _sd : []
  const digests = disclosures.map((text) => hash('sha256', text, 'base64url'))
  return new Set(digests).size === digests.length && digests.every((one) => known.includes(one))
}

async function isBound(binding: string, key: JWK | undefined, { presentation, request, now }: Presented) {
  if (!key || binding === '') return false
  try {
    const { payload } = await jwtVerify(binding, await importJWK(key, 'ES256'), {
      algorithms: ['ES256'],
      typ: 'kb+jwt',
      audience: request.clientId,
      maxTokenAge: FRESH,
      clockTolerance: '1 minute',
      currentDate: new Date(now.epochMilliseconds),
    })
    const bound = presentation.slice(0, presentation.lastIndexOf('~') + 1)
    return payload['nonce'] === request.nonce && payload['sd_hash'] === hash('sha256', bound, 'base64url')
  } catch {
    return false
  }
}

function statusOf(status: unknown): StatusReference | undefined {
  const { uri, idx } = (status as { status_list?: { uri?: unknown; idx?: unknown } } | undefined)?.status_list ?? {}
  return typeof uri === 'string' && Number.isSafeInteger(idx) ? { uri, index: idx as number } : undefined
}

/** A credential without a term is none of ours. */
function instantOf(seconds: number | undefined): Temporal.Instant {
  if (seconds === undefined || !Number.isSafeInteger(seconds)) throw new Error('sd-jwt: no period of validity')
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}
