import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import { kernelErrors } from '../errors.ts'
import { anonymous, type Actor } from '../permissions.ts'
import type { Platform } from '../platform.ts'
import type { Language } from '../text.ts'
import { registerApi } from './api.ts'
import { registerHealth } from './health.ts'
import { registerOpenApi } from './openapi.ts'
import { refuseForeignOrigin } from './origin.ts'
import { registerProblems } from './problems.ts'
import { readableAddress } from './readable-address.ts'

export type HttpSettings = {
  /** Public address, e.g. `https://dichvucong.example.vn`; https turns on secure cookies and HSTS. */
  readonly publicUrl: string
  /** Says who a request comes from; `identity` provides it. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>
  readonly readLanguage: (request: FastifyRequest) => Language
  /** Requests a minute from one address before it is asked to wait. */
  readonly requestsPerMinute: number
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    language: Language
  }
}

/** The HTTP server with everything that is the same for API and pages. Pages are registered by the caller before it listens. */
export async function createServer(platform: Platform, settings: HttpSettings): Promise<FastifyInstance> {
  const secure = settings.publicUrl.startsWith('https:')
  const app: FastifyInstance = Fastify({
    loggerInstance: platform.log as FastifyBaseLogger,
    // Fastify's own line names the address, which holds ids and search words; `logRequests` writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    rewriteUrl: readableAddress,
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    // A scan of 10 MB over a poor mobile line takes minutes; a line held open for longer is no citizen's.
    requestTimeout: 300_000,
  })
  app.decorateRequest('actor')
  app.decorateRequest('language', 'vi')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, {
    limits: { files: 5, fields: 200, fieldSize: 64 * 1024, fileSize: Number.MAX_SAFE_INTEGER },
  })
  await app.register(compress, { threshold: 1024 })
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => kernelErrors.problem('too-many-requests'),
  })
  app.addHook('onRequest', async (request) => {
    request.actor = anonymous
    request.language = settings.readLanguage(request)
    refuseForeignOrigin(request, settings.publicUrl)
    request.actor = await settings.authenticate(request)
  })
  closeSpentLines(app)
  logRequests(app, platform)
  registerProblems(app, platform)
  registerHealth(app, platform)
  registerApi(app, platform)
  registerOpenApi(app, platform, settings.publicUrl)
  return app
}

/**
 * A body that was refused half-way still fills the line: the next request on it would wait behind what nobody reads. And a line whose
 * request was under way when the server began to stop would hold it up for the 72 seconds of its keep-alive.
 */
function closeSpentLines(app: FastifyInstance): void {
  let isStopping = false
  app.addHook('preClose', async () => void (isStopping = true))
  app.addHook('onSend', async ({ headers, raw }, reply) => {
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
    if (isStopping || (hasBody && raw.complete === false)) reply.header('connection', 'close')
  })
}

/** One line a request with the route's pattern, never its address: addresses hold ids and search words. */
function logRequests(app: FastifyInstance, platform: Platform): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    platform.metrics.observeRequest(route, request.method, reply.statusCode, seconds)
    const facts = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    }
    if (reply.statusCode >= 500) platform.log.error(facts, 'request')
    else platform.log.debug(facts, 'request')
  })
}
