import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { kernelErrors } from '../errors.ts'
import { countOverdueTimers } from '../fire-timers.ts'
import type { Platform } from '../platform.ts'

/** `/health` for load balancers and people, `/metrics` for Prometheus on this machine. */
export function registerHealth(app: FastifyInstance, platform: Platform): void {
  app.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const health = await readHealth(platform)
    await reply
      .code(health.database === 'up' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health)
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    requireLoopback(request)
    await reply.type(platform.metrics.registry.contentType).send(await platform.metrics.registry.metrics())
  })
}

async function readHealth(platform: Platform) {
  try {
    await sql`select 1`.execute(platform.database)
    const overdue = await countOverdueTimers(platform)
    return { status: overdue > 0 ? 'late' : 'well', database: 'up', timersOverdue: overdue } as const
  } catch {
    return { status: 'down', database: 'down' } as const
  }
}

/** Figures about load help an attacker; a collector runs beside the process or behind a proxy of the operator. */
function requireLoopback(request: FastifyRequest): void {
  if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) throw kernelErrors.problem('not-found')
}
