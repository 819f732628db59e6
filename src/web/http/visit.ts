import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Operation } from '#kernel/operations.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { formToken } from '#modules/identity'
import { pageFactsOf, type PageFacts } from './page-facts.ts'
import type { Site } from './site.ts'

/** One request to a page: who asks, in which language, and how the page gets what it shows. */
export type Visit = PageFacts & {
  readonly reply: FastifyReply
  readonly params: Readonly<Record<string, string>>
  /** The first value of each name in the address. */
  readonly query: Readonly<Record<string, string>>
  /** A new key for a form that is shown, for `onceKey` of `Form`. */
  readonly onceKey: string
  /** Runs an operation in this process as the person at the screen. `onceKey`: sending it twice does it once. */
  readonly call: CallOperation
}

type CallOperation = <Input extends TSchema, Output extends TSchema>(
  operation: Operation<Input, Output>,
  input: Static<Input>,
  options?: { readonly onceKey?: string | undefined },
) => Promise<Static<Output>>

export function openVisit(
  site: Site,
  {
    request,
    reply,
    hasForm,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly hasForm: boolean },
): Visit {
  const facts = pageFactsOf(site, request)
  const { session } = facts
  return {
    ...facts,
    reply,
    params: request.params as Record<string, string>,
    query: firstValues(request.query as object),
    // Asking for a token gives a browser without session a cookie; a page that only shows something needs neither.
    csrfToken: session || hasForm ? formToken(request, reply, site.settings.identity) : '',
    onceKey: randomUUID(),
    call: callerOf(facts),
  }
}

export function callerOf({ site, request, actor, language }: PageFacts): CallOperation {
  return (operation, input, { onceKey } = {}) =>
    runOperation(
      site.platform,
      operation,
      { actor, requestId: request.id, language, idempotencyKey: onceKey || undefined },
      input,
    )
}

function firstValues(query: object): Record<string, string> {
  const entries = Object.entries(query).map(([name, value]) => [name, [value].flat()[0]] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'))
}
