import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { LIST_KEPT_SECONDS, statusListPath } from '../status/status-list-shape.ts'
import { signStatusList } from '../status/sign-status-list.ts'
import { asSystem } from './issuing-routes.ts'

type Kept = { readonly jwt: string; readonly until: number }

/** Anybody may fetch a list, and learns from it whom they cannot name. Signed at most once in its life. */
export function registerStatus(app: FastifyInstance, platform: Platform): void {
  const kept = new Map<number, Kept>()
  app.get<{ Params: { number: string } }>(statusListPath(':number'), async (request, reply) => {
    const number = /^[1-9]\d{0,8}$/.test(request.params.number) ? Number(request.params.number) : 0
    const now = platform.clock.now().epochMilliseconds
    let list = kept.get(number)
    if (!list || list.until <= now) {
      const { jwt } = await runOperation(platform, signStatusList, asSystem(request), { number })
      list = { jwt, until: now + (LIST_KEPT_SECONDS * 1000) / 2 }
      kept.set(number, list)
    }
    await reply
      .header('cache-control', `public, max-age=${LIST_KEPT_SECONDS / 2}`)
      .type('application/statuslist+jwt')
      .send(list.jwt)
  })
}
