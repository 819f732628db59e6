import type { FastifyRequest } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import type { FileReport } from '../verification/file-report.ts'
import { verifyReceivedFiles } from '../verification/verify-received-files.ts'
import { withReceivedFiles } from './receive-files.ts'

/** Verifies what a request brings: as its whole body, or as multipart with one file or a detached signature and its file. */
export async function verifyPostedFiles(platform: Platform, request: FastifyRequest): Promise<FileReport> {
  const { actor, id: requestId, language } = request
  return await withReceivedFiles(request, (files) =>
    verifyReceivedFiles(platform, { actor, requestId, language }, files),
  )
}
