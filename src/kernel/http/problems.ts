import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isConnectionFailure } from '../database.ts'
import { kernelErrors, Problem, problemBody } from '../errors.ts'
import type { Platform } from '../platform.ts'

/** Shows a problem as a page; `web` sets it, the API never uses it. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => Promise<string>

declare module 'fastify' {
  interface FastifyInstance {
    problemPage?: ProblemPage
  }
}

/** Turns everything that is thrown into an answer from the closed list: a page for people, problem+json for programs. */
export function registerProblems(app: FastifyInstance, platform: Platform): void {
  app.setErrorHandler(async (error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error)
    if (problem.code === 'kernel/internal') platform.log.error({ requestId: request.id, err: error }, 'request failed')
    await answer(app, problem, request, reply)
  })
  app.setNotFoundHandler(async (request, reply) => answer(app, kernelErrors.problem('not-found'), request, reply))
}

async function answer(
  app: FastifyInstance,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  reply.code(problem.status).header('cache-control', 'no-store')
  if (problem.status === 503) reply.header('retry-after', '30')
  const forPeople =
    app.problemPage !== undefined && !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '')
  if (forPeople) await reply.type('text/html; charset=utf-8').send(await app.problemPage!(problem, request))
  else
    await reply
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(problem, request.language ?? 'vi', request.id)))
}

function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (isConnectionFailure(error)) return kernelErrors.problem('temporarily-unavailable', { cause: error })
  switch (error.statusCode) {
    case 404:
      return kernelErrors.problem('not-found')
    case 413:
      return kernelErrors.problem('body-too-large', { parameters: { limit: '1 MB' } })
    case 415:
      return kernelErrors.problem('unsupported-content')
    case 429:
      return kernelErrors.problem('too-many-requests')
    case 400:
      return kernelErrors.problem('invalid-input')
    default:
      return kernelErrors.problem('internal', { cause: error })
  }
}
