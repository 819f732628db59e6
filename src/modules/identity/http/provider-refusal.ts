import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { Problem } from '#kernel/errors.ts'
import { errors } from '../errors.ts'

/** Translates what a provider answered, or failed to answer, into a sentence for the person. */
export function providerRefusal(cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  if (isUnavailable(cause)) return errors.problem('provider-unavailable', { cause })
  if (cause instanceof AuthorizationResponseError && cause.error === 'access_denied') {
    const isLocked = cause.error_description === 'account_locked'
    return errors.problem(isLocked ? 'account-locked' : 'sign-in-cancelled', { cause })
  }
  if (cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError) {
    return errors.problem('identity-not-proved', { cause })
  }
  if (cause instanceof ClientError) return errors.problem('identity-not-proved', { cause })
  throw cause
}

function isUnavailable(cause: unknown): boolean {
  if (cause instanceof AuthorizationResponseError) {
    return cause.error === 'temporarily_unavailable' || cause.error === 'server_error'
  }
  if (cause instanceof ResponseBodyError) return cause.status >= 500
  if (cause instanceof ClientError) {
    const isSilent = cause.code === 'OAUTH_TIMEOUT' || cause.code === 'OAUTH_ABORT'
    return isSilent || (cause.cause instanceof Response && cause.cause.status >= 500)
  }
  return cause instanceof TypeError && cause.message === 'fetch failed'
}
