import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Problem } from '#kernel/errors.ts'
import type { Operation } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import { runOperation } from '#kernel/run-operation.ts'
import type { Language } from '#kernel/text.ts'
import { formToken, sessionOf, type Session } from '#modules/identity'
import { t, type Translate } from '../texts/index.ts'
import { takeFlash, type FlashMessage } from './flash.ts'
import type { FormValues } from './form-values.ts'
import type { Site } from './site.ts'

/** One request to a page: who asks, in which language, and how the page gets what it shows. */
export type Visit = {
  readonly site: Site
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly actor: Actor
  readonly session: Session | undefined
  readonly language: Language
  readonly text: Translate
  readonly now: Temporal.Instant
  /** Path and query, without `lang`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** The first value of each name in the address. */
  readonly query: Readonly<Record<string, string>>
  /** Hidden in every form; empty where nobody is signed in and the page has no form. */
  readonly csrfToken: string
  /** A new key for a form that is shown, for `onceKey` of `Form`. */
  readonly onceKey: string
  readonly flash: FlashMessage | undefined
  /** What was typed: after a problem, or kept while its author signed in again. */
  readonly typed: FormValues | undefined
  /** Why the form is shown again. */
  readonly problem: Problem | undefined
  /** True when `typed` comes from before the session ended. */
  readonly isRestored: boolean
  /** Runs an operation in this process as the person at the screen. `onceKey`: sending it twice does it once. */
  readonly call: Call
}

type Call = <Input extends TSchema, Output extends TSchema>(
  operation: Operation<Input, Output>,
  input: Static<Input>,
  options?: { readonly onceKey?: string | undefined },
) => Promise<Static<Output>>

export function openVisit(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  { hasForm }: { readonly hasForm: boolean },
): Visit {
  const session = sessionOf(request)
  const { actor, language } = request
  return {
    site,
    request,
    reply,
    actor,
    session,
    language,
    text: t(language),
    now: site.platform.clock.now(),
    path: pathOf(request.url),
    params: request.params as Record<string, string>,
    query: firstValues(request.query as object),
    csrfToken: session || hasForm ? formToken(request, reply, site.settings) : '',
    onceKey: randomUUID(),
    flash: request.method === 'GET' ? takeFlash(request, reply, site.settings) : undefined,
    typed: undefined,
    problem: undefined,
    isRestored: false,
    call: (operation, input, { onceKey } = {}) =>
      runOperation(
        site.platform,
        operation,
        { actor, requestId: request.id, language, idempotencyKey: onceKey || undefined },
        input,
      ),
  }
}

export function pathOf(address: string): string {
  const url = new URL(address, 'http://sen.invalid')
  url.searchParams.delete('lang')
  return url.pathname + url.search
}

function firstValues(query: object): Record<string, string> {
  const entries = Object.entries(query).map(([name, value]) => [name, [value].flat()[0]] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'))
}
