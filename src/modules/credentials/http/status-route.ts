import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { errors } from '../errors.ts'
import { signStatusList } from '../status/sign-status-list.ts'
import { LIST_KEPT_SECONDS, statusListPath } from '../status/status-list-shape.ts'
import { asSystem } from './issuing-routes.ts'

/** Anybody may fetch a list, and learns from it whom they cannot name. */
export function registerStatus(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { number: string } }>(statusListPath(':number'), async (request, reply) => {
    if (!/^[1-9]\d{0,8}$/.test(request.params.number)) throw errors.problem('status-list-not-found')
    const number = Number(request.params.number)
    const { jwt } = await runOperation(platform, signStatusList, asSystem(request), { number })
    await reply
      .header('cache-control', `public, max-age=${LIST_KEPT_SECONDS}`)
      .type('application/statuslist+jwt')
      .send(jwt)
  })
}
