import { PassThrough, type Readable } from 'node:stream'
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
  // A pipe, because a store that gives up half-way (too large, disk full) must leave the part itself whole: the parser waits for its end.
  const whole = content.pipe(new PassThrough())
  content.once('close', () => {
    if (!content.readableEnded) whole.destroy(new Error('the upload broke off'))
  })
  try {
    if (!rules) throw kernelErrors.problem('not-permitted')
    const stored = await platform.files.store(platform.database, whole, rules, platform.clock.now())
    await recordUpload(platform.database, {
      sha256: stored.sha256,
      uploadedBy: request.actor.id,
      at: platform.clock.now(),
    })
    return { field, name: fileNameOf(name), ...stored }
  } catch (error) {
    content.unpipe(whole)
    discard(content, request)
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, { ...error.text, status: error.status }, { fields: [{ field, message: error.text }] })
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
