import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import { verifyPostedFiles } from './verify-posted-files.ts'

const RATE = { max: 60 }

/** `POST /api/signatures/verify-file`: the file is the body, since no JSON carries 25 MB well; two files come as multipart. */
export function registerFileVerification(app: FastifyInstance, platform: Platform): void {
  app.register(async (scope) => {
    scope.removeContentTypeParser(['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post('/api/signatures/verify-file', { config: { rateLimit: RATE } }, async (request, reply) => {
      const report = await verifyPostedFiles(platform, request)
      return await reply.header('cache-control', 'no-store').send(report)
    })
  })
}
