import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IdentitySettings } from '../settings.ts'

type Settings = Pick<IdentitySettings, 'publicUrl'>
type CookieName = 'sen' | 'sen-sign-in' | 'sen-form'

/** Cookies bound to host and https by their name (RFC 6265bis 4.1.3.2); plain http, on one's own machine, cannot have the prefix. */
export function readCookie(request: FastifyRequest, name: CookieName, settings: Settings): string | undefined {
  return request.cookies[fullName(name, settings)]
}

/** Without `maxAge`, in seconds, it goes when the browser is closed. */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  { publicUrl, maxAge }: Settings & { readonly maxAge?: number },
): void {
  reply.setCookie(fullName(name, { publicUrl }), value, {
    path: '/',
    httpOnly: true,
    // Lax and not strict: the way back from the provider is a navigation from another site.
    sameSite: 'lax',
    secure: isSecure({ publicUrl }),
    ...(maxAge !== undefined && { maxAge }),
  })
}

export function clearCookie(reply: FastifyReply, name: CookieName, settings: Settings): void {
  setCookie(reply, name, '', { ...settings, maxAge: 0 })
}

function fullName(name: CookieName, settings: Settings): string {
  return isSecure(settings) ? `__Host-${name}` : name
}

function isSecure({ publicUrl }: Settings): boolean {
  return publicUrl.startsWith('https:')
}
