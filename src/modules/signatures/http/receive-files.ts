import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import { errors } from '../errors.ts'
import { LARGEST_FILE, receiveFile, tooLarge, type ReceivedFile } from '../verification/received-files.ts'

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
    else if (isStream(request.body)) files.push(await receiveBody(request, request.body))
    return await work(files)
  } finally {
    await Promise.all(files.map(({ discard }) => discard()))
  }
}

/** What says that it is too large is not read: programs, unlike browsers, see an answer that comes before they have sent all. */
async function receiveBody(request: FastifyRequest, body: Readable): Promise<ReceivedFile> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) throw tooLarge()
  return await receiveFile(body, 'tep')
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
        (error: unknown) => (refusal = nameRefusal(error)),
      )
    }
  } catch (error) {
    refusal ??= nameRefusal(error)
  }
  if (refusal instanceof Error) throw refusal
}

/** The parser throws plain errors for what is no form; those with a code are its limits, or failures of the system's. */
function nameRefusal(error: unknown): unknown {
  if (error instanceof Problem) return error
  const { code } = error as { code?: string }
  if (/^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code ?? '')) return errors.problem('too-many-files', { cause: error })
  if (code === undefined || code.startsWith('FST_')) return errors.problem('upload-damaged', { cause: error })
  return error
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
