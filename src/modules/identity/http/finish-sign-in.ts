import type { FastifyReply, FastifyRequest } from 'fastify'
import * as openid from 'openid-client'
import { openSession } from '../commands/open-session.ts'
import { errors } from '../errors.ts'
import { readClaims, type ProvedIdentity } from '../read-claims.ts'
import { SESSION_LIMITS } from '../session-limits.ts'
import type { ProviderName } from '../settings.ts'
import { takeSignIn } from '../store.ts'
import { hashOf, isToken } from '../token.ts'
import { sessionOf } from './authenticate.ts'
import { readCookie, setCookie } from './cookies.ts'
import { rememberLanguage } from './language.ts'
import { providerRefusal } from './provider-refusal.ts'
import type { SignInParts } from './providers.ts'
import { redirectUri } from './start-sign-in.ts'

type SignIn = NonNullable<Awaited<ReturnType<typeof takeSignIn>>>

const returnPaths = new WeakMap<FastifyRequest, string>()

/** Where the person wanted to go when the sign-in of this request failed; the problem page offers to try again from there. */
export function returnPathOf(request: FastifyRequest): string | undefined {
  return returnPaths.get(request)
}

/** The way back from the provider: checks that we sent this browser there, redeems the code, opens the session. */
export async function finishSignIn(
  parts: SignInParts,
  { provider, request, reply }: { provider: ProviderName; request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const { platform, settings } = parts
  const signIn = await takeMatchingSignIn(parts, provider, request)
  returnPaths.set(request, signIn.return_path)
  const identity = await proveIdentity(parts, signIn, request)
  const { token, language } = await openSession(platform, settings, {
    provider,
    identity,
    replaces: sessionOf(request)?.id,
    userAgent: request.headers['user-agent'] ?? null,
    language: request.language,
    requestId: request.id,
  })
  setCookie(reply, 'sen', token, { ...settings, maxAge: SESSION_LIMITS.hours[identity.kind] * 3600 })
  rememberLanguage(reply, language)
  await reply.header('cache-control', 'no-store').redirect(signIn.return_path, 303)
}

async function takeMatchingSignIn(
  parts: SignInParts,
  provider: ProviderName,
  request: FastifyRequest,
): Promise<SignIn> {
  const { state } = request.query as { state?: string }
  const browser = readCookie(request, 'sen-sign-in', parts.settings)
  if (!isToken(state) || !isToken(browser)) throw errors.problem('sign-in-not-matching')
  const signIn = await parts.platform.database.transaction().execute((tx) => takeSignIn(tx, hashOf(state)))
  if (signIn?.provider !== provider || !signIn.browser_hash.equals(hashOf(browser))) {
    throw errors.problem('sign-in-not-matching')
  }
  if (Temporal.Instant.compare(signIn.expires_at, parts.platform.clock.now()) <= 0) {
    returnPaths.set(request, signIn.return_path)
    throw errors.problem('sign-in-expired')
  }
  return signIn
}

async function proveIdentity(
  { settings, providers }: SignInParts,
  signIn: SignIn,
  request: FastifyRequest,
): Promise<ProvedIdentity> {
  // Built from the address that we registered: the Host header is the sender's choice.
  const back = new URL(redirectUri(settings, signIn.provider))
  back.search = new URL(request.url, settings.publicUrl).search
  try {
    const configuration = await providers.connect(signIn.provider)
    const tokens = await openid.authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: signIn.code_verifier,
      expectedState: (request.query as { state: string }).state,
      expectedNonce: signIn.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw errors.problem('identity-not-proved')
    // A provider may keep what was asked by scope for this endpoint (OpenID Connect Core 5.4).
    const userInfo = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    const identity = readClaims(signIn.provider, { ...claims, ...userInfo })
    if (!identity) throw errors.problem('identity-not-proved')
    return identity
  } catch (error) {
    throw providerRefusal(error)
  }
}
