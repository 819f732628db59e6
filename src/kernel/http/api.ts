import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { kernelErrors } from '../errors.ts'
import type { AnyOperation, Operation } from '../operations.ts'
import type { Platform } from '../platform.ts'
import { runOperation } from '../run-operation.ts'

/** Every operation under `/api/<module>/<operation>`: commands by POST with a JSON body, queries by GET with the input in the address. */
export function registerApi(app: FastifyInstance, platform: Platform): void {
  for (const operation of operationsOf(platform)) {
    app.route({
      method: operation.kind === 'command' ? 'POST' : 'GET',
      url: `/api/${operation.name}`,
      handler: (request, reply) => answer(platform, operation, request, reply),
    })
  }
}

export function operationsOf(platform: Pick<Platform, 'modules'>): AnyOperation[] {
  return platform.modules.flatMap((module) => module.operations)
}

async function answer(
  platform: Platform,
  operation: AnyOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  requireJson(request)
  const key = request.headers['idempotency-key']
  const output = await runOperation(
    platform,
    operation as Operation,
    {
      actor: request.actor,
      requestId: request.id,
      language: request.language,
      idempotencyKey: typeof key === 'string' ? key.slice(0, 100) : undefined,
    },
    operation.kind === 'command' ? (request.body ?? {}) : readQuery(operation.input, request.query as object),
  )
  await reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(output))
}

/** What a form of another site can send with our cookie is a form or plain text; old browsers name no origin with it. */
function requireJson({ body, headers }: FastifyRequest): void {
  if (body !== undefined && !/^application\/json\b/i.test(headers['content-type'] ?? ''))
    throw kernelErrors.problem('unsupported-content')
}

/** An address carries text only: numbers and booleans are read by the schema; single values become lists where one is asked for. */
function readQuery(schema: TSchema, query: object): unknown {
  const properties = (schema as TObject).properties ?? {}
  const listed = Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const wantsList = (properties[name] as { type?: string } | undefined)?.type === 'array'
      return [name, wantsList && !Array.isArray(value) ? [value] : value]
    }),
  )
  return Value.Convert(schema, listed)
}
