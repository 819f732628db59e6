import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import { errors } from '../errors.ts'
import { LARGEST_FILE, receiveFile, type ReceivedFile } from '../verification/received-files.ts'

// The pair of a detached signature, and a few more, so that one too many gets a sentence of ours and not the parser's.
const LIMITS = { files: 5, fileSize: LARGEST_FILE + 1 }

/** Takes the files of a request in, hands them to the work, and removes them whatever happens. */
export async function withReceivedFiles<Result>(
  request: FastifyRequest,
  work: (files: readonly ReceivedFile[]) => Promise<Result>,
): Promise<Result> {
  const files: ReceivedFile[] = []
  try {
    if (request.isMultipart()) await receiveParts(request, files)
    else if (isStream(request.body)) files.push(await receiveFile(request.body, 'tep'))
    return await work(files)
  } finally {
    await Promise.all(files.map(({ discard }) => discard()))
  }
}

/** To the end, even after a refusal: a browser shows our answer only when it could send all of its own. */
async function receiveParts(request: FastifyRequest, files: ReceivedFile[]): Promise<void> {
  let refusal: unknown
  try {
    for await (const part of request.files({ limits: LIMITS, throwFileSizeLimit: false })) {
      // An input left empty arrives as a file without a name.
      if (refusal !== undefined || !part.filename) {
        part.file.resume()
        continue
      }
      await receiveFile(part.file, part.filename).then(
        (file) => files.push(file),
        (error: unknown) => (refusal = error),
      )
    }
  } catch (error) {
    refusal ??= isTooMany(error) ? errors.problem('too-many-files') : error
  }
  if (refusal instanceof Error) throw refusal
}

function isTooMany(error: unknown): boolean {
  return !(error instanceof Problem) && (error as { code?: string }).code === 'FST_FILES_LIMIT'
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
