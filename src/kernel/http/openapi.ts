import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import type { Module } from '../module.ts'
import type { AnyOperation } from '../operations.ts'
import type { Platform } from '../platform.ts'
import { operationsOf } from './api.ts'

/** OpenAPI 3.1 at `/api/docs`, generated from the operations. */
export function registerOpenApi(app: FastifyInstance, platform: Platform, publicUrl: string): void {
  const body = JSON.stringify({ ...describeApi(platform.modules), servers: [{ url: publicUrl }] })
  app.get('/api/docs', async (_request, reply) => reply.type('application/json; charset=utf-8').send(body))
}

export function describeApi(modules: readonly Module[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sen',
      version: '1',
      description:
        'Every operation of the platform. Commands accept an Idempotency-Key header; errors are application/problem+json (docs/errors.md).',
    },
    paths: Object.fromEntries(
      operationsOf({ modules }).map((operation) => [`/api/${operation.name}`, describePath(operation)]),
    ),
    components: { schemas: { Problem: PROBLEM } },
  }
}

function describePath(operation: AnyOperation): object {
  const method = operation.kind === 'command' ? 'post' : 'get'
  return {
    [method]: {
      operationId: operation.name.replace('/', '.'),
      tags: [operation.name.split('/')[0]],
      summary: operation.summary.en,
      description: `${operation.summary.vi}. Permission: ${operation.permission.name} (${operation.permission.roles.join(', ')}).`,
      ...describeInput(operation),
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: operation.output } } },
        default: {
          description: 'A problem from the closed list',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function describeInput(operation: AnyOperation): object {
  if (operation.kind === 'command') {
    return { requestBody: { required: true, content: { 'application/json': { schema: operation.input } } } }
  }
  const { properties = {}, required = [] } = operation.input as {
    properties?: Record<string, TSchema>
    required?: string[]
  }
  return {
    parameters: Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'code', 'status', 'title', 'requestId'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}
