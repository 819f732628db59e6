import type { FastifyRequest } from 'fastify'
import { rememberLanguage, setLanguage } from '#modules/identity'
import type { Visit } from './visit.ts'

export function isLanguageChoice(request: FastifyRequest): boolean {
  const { lang } = request.query as { lang?: unknown }
  return lang === 'vi' || lang === 'en'
}

/** `?lang=` of any page: kept in the browser and, for people who are signed in, with their account; then the page itself. */
export async function rememberChoice(visit: Visit): Promise<void> {
  const language = visit.query['lang'] === 'en' ? 'en' : 'vi'
  rememberLanguage(visit.reply, language)
  if (visit.session && visit.session.language !== language) await visit.call(setLanguage, { language })
  await visit.reply.header('cache-control', 'no-store').redirect(visit.path, 303)
}
