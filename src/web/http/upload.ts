import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { kernelErrors, Problem } from '#kernel/errors.ts'
import type { FileRules } from '#kernel/files/file-store.ts'
import { recordUpload } from '#modules/dossiers'
import type { Site } from './site.ts'

export type Upload = {
  /** Name of the file's input. */
  readonly field: string
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

/** What a page takes in the file input of this name; undefined refuses it. */
export type FileRulesFor = (field: string) => FileRules | undefined

type Sent = { readonly field: string; readonly name: string; readonly content: Readable }

/** So much of a refused file is read before the line is cut: a browser shows our answer only when it could send all of its own. */
const PATIENCE_BYTES = 200 * 1024 * 1024

/** Streams one file into the store. A refusal names the input, so that the sentence stands at it. */
export async function receiveUpload(
  { platform }: Site,
  request: FastifyRequest,
  rules: FileRules | undefined,
  { field, name, content }: Sent,
): Promise<Upload> {
  try {
    if (!rules) throw kernelErrors.problem('not-permitted')
    const whole = Readable.from(readToTheEnd(content, request))
    const stored = await platform.files.store(platform.database, whole, rules, platform.clock.now())
    await recordUpload(platform.database, {
      sha256: stored.sha256,
      uploadedBy: request.actor.id,
      at: platform.clock.now(),
    })
    return { field, name: fileNameOf(name), ...stored }
  } catch (error) {
    discard(content, request)
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, { ...error.text, status: error.status }, { fields: [{ field, message: error.text }] })
  }
}

/** A consumer that gives up half-way must not stop the parser: the parts that follow, and our answer, come after this file. */
async function* readToTheEnd(content: Readable, request: FastifyRequest): AsyncGenerator<Buffer> {
  try {
    yield* content.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  } finally {
    discard(content, request)
  }
}

export function discard(content: Readable, request: FastifyRequest): void {
  if (content.readableEnded || content.listenerCount('data') > 0) return
  let bytes = 0
  content.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > PATIENCE_BYTES) request.raw.destroy()
  })
  content.resume()
}

/** Old browsers send the whole path of the sender's disk. */
function fileNameOf(name: string): string {
  return (
    name
      .replace(/^.*[/\\]/, '')
      .normalize('NFC')
      .slice(-200) || 'tep'
  )
}
