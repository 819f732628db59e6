import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/text.ts'

const NAME = 'sen-language'
const YEAR = 365 * 24 * 3600

/** Vietnamese, the official language, unless this browser chose English. */
export function readLanguage(request: FastifyRequest): Language {
  return request.cookies[NAME] === 'en' ? 'en' : 'vi'
}

/** Remembers the choice in the browser, for people who are not signed in and for every page before sign-in. */
export function rememberLanguage(reply: FastifyReply, language: Language): void {
  reply.setCookie(NAME, language, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR })
}
