import type { FastifyReply, FastifyRequest } from 'fastify'
import * as openid from 'openid-client'
import { signOut as endSession } from '../commands/end-session.ts'
import type { Session } from '../queries.ts'
import type { IdentitySettings } from '../settings.ts'
import { sessionOf } from './authenticate.ts'
import { clearCookie } from './cookies.ts'
import type { SignInParts } from './providers.ts'

/** Ends our session at once, then leads to the provider, which asks whether to end its own too. */
export async function signOut(
  { platform, settings, providers }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const session = sessionOf(request)
  if (session) await endSession(platform, session, request.id)
  clearCookie(reply, 'sen', settings)
  reply.header('cache-control', 'no-store')
  const next = session && (await endSessionAddress(settings, providers, session))
  if (!next) return void (await reply.redirect('/', 303))
  // A page and not a redirect: browsers hold the redirects of a posted form to `form-action 'self'`.
  await reply
    .header('refresh', `0; url=${next}`)
    .type('text/html; charset=utf-8')
    .send(leavingPage(next, request.language))
}

/** Undefined when the provider has no such page or does not answer; our own session has ended in any case. */
async function endSessionAddress(
  settings: IdentitySettings,
  providers: SignInParts['providers'],
  { kind }: Session,
): Promise<string | undefined> {
  try {
    const configuration = await providers.connect(kind === 'person' ? 'citizen' : 'official')
    if (!configuration.serverMetadata().end_session_endpoint) return undefined
    // The client is named by its id: keeping the ID token as a hint would mean keeping personal data.
    return openid.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: new URL('/', settings.publicUrl).href,
      ui_locales: 'vi en',
    }).href
  } catch {
    return undefined
  }
}

function leavingPage(next: string, language: 'vi' | 'en'): string {
  const [title, link] =
    language === 'vi'
      ? ['Bạn đã đăng xuất', 'Tiếp tục đăng xuất khỏi hệ thống định danh']
      : ['You are signed out', 'Go on to sign out of the identity system']
  const href = next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1><p><a href="${href}">${link}</a></p></html>`
}
