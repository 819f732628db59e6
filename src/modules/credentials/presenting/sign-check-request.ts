import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type Call, query } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { findOrganisation } from '#modules/organisations'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { errors } from '../errors.ts'
import { formats } from '../formats/formats.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { permissions } from '../permissions.ts'
import { findCheck } from '../queries.ts'
import { signJwt } from '../sign-jwt.ts'
import type { CheckRow } from '../store.ts'
import { answerKeyOf } from './answer-key.ts'
import { questionOf, responseUri } from './check-question.ts'
import { ENCRYPTION } from './open-answer.ts'

/** OpenID4VP 1.0 section 5.8. */
const AUDIENCE = 'https://self-issued.me/v2'
// ES256 in the registry of COSE.
const ES256 = -7

export const signCheckRequest = query({
  name: 'credentials/sign-check-request',
  summary: { vi: 'Yêu cầu xuất trình gửi cho ví', en: 'The signed request that a wallet fetches' },
  permission: permissions['receive-presentations'],
  audit: { unrecorded: 'opening and answer of the check are on record' },
  input: Type.Object({ checkId: Uuid }),
  output: Type.Object({ jwt: Type.String() }),
  async run(call, { checkId }) {
    const check = await getOpenCheck(call, checkId)
    const signer = await getCredentialSigner(call, 'checks')
    const organisation = await findOrganisation(call.tx, { code: check.organisation, asOf: vietnamDate(call.now) })
    const question = questionOf(check)
    const payload = {
      iss: clientId(signer.certificate),
      client_id: clientId(signer.certificate),
      aud: AUDIENCE,
      iat: Math.floor(call.now.epochMilliseconds / 1000),
      exp: Math.floor(check.expires_at.epochMilliseconds / 1000),
      response_type: 'vp_token',
      response_mode: 'direct_post.jwt',
      response_uri: responseUri(check.id),
      nonce: check.nonce,
      state: check.id,
      dcql_query: {
        credentials: formats.map(({ query: queryOf }) => queryOf(question)),
        credential_sets: [{ options: formats.map(({ query: queryOf }) => [(queryOf(question) as { id: string }).id]) }],
      },
      client_metadata: {
        client_name: organisation?.name ?? check.organisation,
        jwks: { keys: [encryptionKey(check.id)] },
        encrypted_response_enc_values_supported: [...ENCRYPTION.encs],
        vp_formats_supported: {
          mso_mdoc: { issuerauth_alg_values: [ES256], deviceauth_alg_values: [ES256] },
          'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
        },
      },
    }
    return { jwt: await signJwt(signer, 'oauth-authz-req+jwt', payload) }
  },
})

function encryptionKey(checkId: string) {
  const { publicKey, thumbprint } = answerKeyOf(checkId)
  return { ...publicKey, use: 'enc', alg: ENCRYPTION.alg, kid: Buffer.from(thumbprint).toString('base64url') }
}

/** OpenID4VP 1.0 section 5.9.3: a wallet needs nothing but the certificate to know who asks. */
export function clientId({ bytes }: Pick<Certificate, 'bytes'>): string {
  return `x509_hash:${createHash('sha256').update(bytes).digest('base64url')}`
}

export async function getOpenCheck({ tx, now }: Pick<Call, 'tx' | 'now'>, checkId: string): Promise<CheckRow> {
  const check = await findCheck(tx, checkId)
  if (!check || Temporal.Instant.compare(check.expires_at, now) <= 0) throw errors.problem('check-not-found')
  if (check.answered_at !== null) throw errors.problem('check-answered')
  return check
}
