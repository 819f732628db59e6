import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import { registerChecks } from './check-routes.ts'
import { registerIssuing } from './issuing-routes.ts'
import { registerMetadata } from './metadata-routes.ts'
import { answerAsOauth } from './oauth-errors.ts'
import { registerStatus } from './status-route.ts'

/** The addresses that wallets call. */
export function registerCredentialProtocols(app: FastifyInstance, platform: Platform): void {
  app.register(async (scope) => {
    answerAsOauth(scope, platform)
    registerMetadata(scope)
    registerIssuing(scope, platform)
    registerStatus(scope, platform)
    registerChecks(scope, platform)
  })
}
