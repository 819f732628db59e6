import type { FastifyReply, FastifyRequest } from 'fastify'
import * as openid from 'openid-client'
import { SIGN_IN_MINUTES } from '../session-limits.ts'
import type { IdentitySettings, ProviderName } from '../settings.ts'
import { insertSignIn } from '../store.ts'
import { hashOf, isToken, newToken } from '../token.ts'
import { readCookie, setCookie } from './cookies.ts'
import type { SignInParts } from './providers.ts'
import { localPath } from './return-path.ts'

const SCOPES: Readonly<Record<ProviderName, string>> = {
  citizen: 'openid profile phone email identity',
  official: 'openid profile email work',
}

/** Sends the browser to the provider: authorization code with PKCE, state and nonce, bound to this browser. */
export async function startSignIn(
  { platform, settings, providers }: SignInParts,
  { provider, request, reply }: { provider: ProviderName; request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const configuration = await providers.connect(provider)
  const codeVerifier = openid.randomPKCECodeVerifier()
  const [state, nonce] = [newToken(), newToken()]
  // Kept over several sign-ins, so that two tabs do not spoil each other's.
  const known = readCookie(request, 'sen-sign-in', settings)
  const browser = isToken(known) ? known : newToken()
  const now = platform.clock.now()
  await platform.database.transaction().execute((tx) =>
    insertSignIn(tx, {
      state_hash: hashOf(state),
      browser_hash: hashOf(browser),
      provider,
      nonce,
      code_verifier: codeVerifier,
      return_path: localPath((request.query as { return?: unknown }).return),
      started_at: now,
      expires_at: now.add({ minutes: SIGN_IN_MINUTES }),
    }),
  )
  setCookie(reply, 'sen-sign-in', browser, { ...settings, maxAge: SIGN_IN_MINUTES * 60 })
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(settings, provider),
    scope: SCOPES[provider],
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: request.language,
  })
  await reply.header('cache-control', 'no-store').redirect(address.href, 303)
}

/** To be registered at the provider. */
export function redirectUri({ publicUrl }: Pick<IdentitySettings, 'publicUrl'>, provider: ProviderName): string {
  return new URL(`/sign-in/callback/${provider}`, publicUrl).href
}
