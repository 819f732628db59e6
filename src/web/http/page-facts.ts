import type { FastifyRequest } from 'fastify'
import type { Problem } from '#kernel/errors.ts'
import type { Actor } from '#kernel/permissions.ts'
import type { Language } from '#kernel/text.ts'
import { sessionOf, type Session } from '#modules/identity'
import { t, type Translate } from '../texts/index.ts'
import type { FlashMessage } from './flash.ts'
import type { FormValues } from './form-values.ts'
import type { Site } from './site.ts'

/** What every page shows of the request it answers. */
export type PageFacts = {
  readonly site: Site
  readonly request: FastifyRequest
  readonly actor: Actor
  readonly session: Session | undefined
  readonly language: Language
  readonly text: Translate
  readonly now: Temporal.Instant
  /** Path and query, without `lang`. */
  readonly path: string
  /** Hidden in every form; empty where nobody is signed in and the page has no form. */
  readonly csrfToken: string
  /** Messages that the citizen has not read. */
  readonly unread: number
  readonly flash: FlashMessage | undefined
  /** What was typed: after a problem, or kept while its author signed in again. */
  readonly typed: FormValues | undefined
  /** Why the form is shown again. */
  readonly problem: Problem | undefined
  /** True when `typed` comes from before the session ended. */
  readonly isRestored: boolean
}

export function pageFactsOf(site: Site, request: FastifyRequest): PageFacts {
  return {
    site,
    request,
    actor: request.actor,
    session: sessionOf(request),
    language: request.language,
    text: t(request.language),
    now: site.platform.clock.now(),
    path: pathOf(request.url),
    csrfToken: '',
    unread: 0,
    flash: undefined,
    typed: undefined,
    problem: undefined,
    isRestored: false,
  }
}

/** `//` alone is no address to `URL`, and a path that begins with two strokes is another host to a browser. */
function pathOf(address: string): string {
  const url = URL.parse(address, 'http://sen.invalid')
  if (!url) return '/'
  url.searchParams.delete('lang')
  return url.pathname.replace(/^\/+/, '/') + url.search
}
