import type { FastifyInstance, FastifyRequest } from 'fastify'
import { writeAuditEntry } from '#kernel/audit.ts'
import { Problem } from '#kernel/errors.ts'
import { anonymous, systemActor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import type { BankTransfer } from '../bank/transaction.ts'
import { createVerifyNotice, type VerifyNotice } from '../bank/verify-notice.ts'
import { receiveNotice } from '../operations.ts'

const LARGEST = 16 * 1024

/** `POST /payments/notices`: the bank's signed call-back. Any 2xx ends the bank's repetitions. */
export function registerPaymentNotices(app: FastifyInstance, platform: Platform, settings: { bankUrl: string }): void {
  const verify = createVerifyNotice(settings.bankUrl)
  app.register(async (scope) => {
    // The signature covers the bytes, so nothing may parse and print them again before it is checked.
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(
      '/payments/notices',
      { bodyLimit: LARGEST, config: { calledBySystem: true, rateLimit: { max: 3000 } } },
      async (request) => await receive(platform, verify, request),
    )
  })
}

async function receive(platform: Platform, verify: VerifyNotice, request: FastifyRequest) {
  const { keyId, stated } = await checked(platform, verify, request)
  return await runOperation(
    platform,
    receiveNotice,
    { actor: systemActor('payments/receive-notice'), requestId: request.id, language: 'vi' },
    // Not yet read as anything: the operation holds it to the schema.
    { keyId, notice: stated as BankTransfer },
  )
}

/** What is not the bank's is refused before the operation sees it; the attempt is on record. */
async function checked(platform: Platform, verify: VerifyNotice, request: FastifyRequest) {
  const { body } = request
  try {
    return await verify({
      body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      signature: String(request.headers['x-jws-signature'] ?? ''),
      now: platform.clock.now(),
    })
  } catch (error) {
    if (error instanceof Problem && error.status === 401) await auditRefusal(platform, request.id, error.code)
    throw error
  }
}

async function auditRefusal(platform: Platform, requestId: string, error: string): Promise<void> {
  platform.log.warn({ requestId, error }, 'payment notice refused')
  await platform.database.transaction().execute((tx) =>
    writeAuditEntry(tx, {
      occurredAt: platform.clock.now(),
      event: 'payment-notice-received',
      outcome: 'refused',
      actor: anonymous,
      subject: null,
      detail: { error },
      requestId,
    }),
  )
}
