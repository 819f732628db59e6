import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { kernelErrors, type Problem } from '#kernel/errors.ts'

/** A file on its way through: in a folder of its own until the answer is given, then gone. */
export type ReceivedFile = {
  /** Known to nobody but the request that brought the file. */
  readonly id: string
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly discard: () => Promise<void>
}

export const LARGEST_FILE = 25_000_000

const received = new Map<string, ReceivedFile>()

/** Streams to a temporary file; one byte too many stops it. */
export async function receiveFile(content: Readable, name: string): Promise<ReceivedFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sen-verify-'))
  const id = randomUUID()
  const discard = async () => {
    received.delete(id)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const target = path.join(folder, 'file')
    const bytes = await keep(content, target)
    const file = { id, name: name.normalize('NFC').slice(-200), path: target, bytes, discard }
    received.set(id, file)
    return file
  } catch (error) {
    await discard()
    throw error
  }
}

export function tooLarge(): Problem {
  return kernelErrors.problem('file-too-large', { parameters: { limit: '25 MB' } })
}

export function findReceivedFile(id: string): ReceivedFile | undefined {
  return received.get(id)
}

async function keep(content: Readable, target: string): Promise<number> {
  let bytes = 0
  await pipeline(
    content,
    async function* measure(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        if (bytes > LARGEST_FILE) throw tooLarge()
        yield chunk
      }
    },
    createWriteStream(target, { flags: 'wx', mode: 0o600 }),
  )
  if (bytes === 0) throw kernelErrors.problem('file-empty')
  return bytes
}
