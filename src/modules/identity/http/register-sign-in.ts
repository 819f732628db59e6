import type { FastifyInstance, FastifyRequest } from 'fastify'
import { writeAuditEntry } from '#kernel/audit.ts'
import { Problem } from '#kernel/errors.ts'
import { anonymous } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import type { IdentitySettings, ProviderName } from '../settings.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { createProviders } from './providers.ts'
import { signOut } from './sign-out.ts'
import { startSignIn } from './start-sign-in.ts'

/** `/sign-in/<provider>?return=/path`, `/sign-in/callback/<provider>` and, by POST, `/sign-out`. */
export function registerSignIn(app: FastifyInstance, platform: Platform, settings: IdentitySettings): void {
  const parts = { platform, settings, providers: createProviders(settings) }
  for (const provider of ['citizen', 'official'] as const) {
    app.get(`/sign-in/${provider}`, (request, reply) =>
      auditingRefusal(platform, provider, request, () => startSignIn(parts, { provider, request, reply })),
    )
    app.get(`/sign-in/callback/${provider}`, (request, reply) =>
      auditingRefusal(platform, provider, request, () => finishSignIn(parts, { provider, request, reply })),
    )
  }
  app.post('/sign-out', (request, reply) => signOut(parts, request, reply))
}

/** Who was refused is not known, since nothing was proved; what was tried, and from which request, is. */
async function auditingRefusal(
  platform: Platform,
  provider: ProviderName,
  request: FastifyRequest,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Problem) {
      platform.log.warn({ requestId: request.id, provider, error: error.code, err: error.cause }, 'sign-in refused')
      await platform.database.transaction().execute((tx) =>
        writeAuditEntry(tx, {
          occurredAt: platform.clock.now(),
          event: 'signed-in',
          outcome: 'refused',
          actor: anonymous,
          subject: null,
          detail: { provider, error: error.code },
          requestId: request.id,
        }),
      )
    }
    throw error
  }
}
