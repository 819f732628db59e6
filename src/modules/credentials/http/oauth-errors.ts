import type { FastifyError, FastifyInstance } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import type { Platform } from '#kernel/platform.ts'

/** Words of RFC 6749, RFC 9449 and OpenID4VCI 1.0 section 8.3.1.2 for ours. */
const codes: Readonly<Record<string, string>> = {
  'credentials/offer-not-open': 'invalid_grant',
  'credentials/pin-wrong': 'invalid_grant',
  'credentials/grant-not-supported': 'unsupported_grant_type',
  'credentials/wallet-key-refused': 'invalid_dpop_proof',
  'credentials/token-refused': 'invalid_token',
  'credentials/nonce-refused': 'invalid_nonce',
  'credentials/key-proof-refused': 'invalid_proof',
  'credentials/format-not-supported': 'unknown_credential_configuration',
  'credentials/licence-missing': 'credential_request_denied',
  'credentials/licence-not-valid': 'credential_request_denied',
}

/** Wallets read the JSON of OAuth, not ours. The description is ours in English: RFC 6749 allows it ASCII only. */
export function answerAsOauth(scope: FastifyInstance, platform: Platform): void {
  scope.setErrorHandler(async (error: FastifyError | Problem, request, reply) => {
    const status = error instanceof Problem ? error.status : (error.statusCode ?? 500)
    if (status >= 500) platform.log.error({ requestId: request.id, err: error }, 'wallet not answered')
    const code = (error instanceof Problem && codes[error.code]) || codeOfStatus(status)
    if (status === 401) reply.header('www-authenticate', `DPoP error="${code}", algs="ES256"`)
    await reply
      .code(status === 422 ? 400 : status)
      .header('cache-control', 'no-store')
      .send({ error: code, ...(error instanceof Problem && { error_description: error.text.en }) })
  })
}

function codeOfStatus(status: number): string {
  if (status === 503 || status === 429) return 'temporarily_unavailable'
  return status >= 500 ? 'server_error' : 'invalid_request'
}
