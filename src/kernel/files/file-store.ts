import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { kernelErrors } from '../errors.ts'
import { sniffMediaType } from './sniff-media-type.ts'

export type StoredFile = { readonly sha256: string; readonly mediaType: string; readonly bytes: number }

export type FileRules = {
  readonly maximumBytes: number
  /** Media types by content, e.g. `application/pdf`. */
  readonly accepted: readonly string[]
}

export type FileStore = {
  /** Streams a content to disk, finds its real type, refuses what the rules refuse, and keeps it under its digest. */
  readonly store: (
    database: Database,
    content: Readable,
    rules: FileRules,
    now: Temporal.Instant,
  ) => Promise<StoredFile>
  readonly read: (sha256: string) => Readable
  /** Keeps a content that the platform made itself; its row is part of the caller's transaction. */
  readonly keep: (tx: Tx, content: Uint8Array, mediaType: string, now: Temporal.Instant) => Promise<StoredFile>
  /**
   * Deletes a content. The caller holds the lock of its row and knows that nobody refers to it; the last thing of a transaction,
   * because a rollback does not bring the content back.
   */
  readonly remove: (tx: Tx, sha256: string) => Promise<void>
}

export function openFileStore(folder: string): FileStore {
  mkdirSync(path.join(folder, 'incoming'), { recursive: true })
  return {
    async store(database, content, rules, now) {
      const incoming = path.join(folder, 'incoming', randomUUID())
      try {
        const received = await receive(content, incoming, rules)
        const target = placeOf(folder, received.sha256)
        await mkdir(path.dirname(target), { recursive: true })
        await database.transaction().execute(async (tx) => {
          // First the row, which waits for a removal that is under way, then the content: it cannot be taken from under a new upload.
          await insertFile(tx, received, now)
          await rename(incoming, target)
        })
        return received
      } finally {
        await rm(incoming, { force: true })
      }
    },
    read: (sha256) => createReadStream(placeOf(folder, sha256)),
    async keep(tx, content, mediaType, now) {
      const sha256 = createHash('sha256').update(content).digest('hex')
      const target = placeOf(folder, sha256)
      await mkdir(path.dirname(target), { recursive: true })
      await insertFile(tx, { sha256, mediaType, bytes: content.length }, now)
      const incoming = path.join(folder, 'incoming', randomUUID())
      await writeFile(incoming, content, { flag: 'wx', mode: 0o600, flush: true })
      await rename(incoming, target)
      return { sha256, mediaType, bytes: content.length }
    },
    async remove(tx, sha256) {
      await sql`delete from kernel.file where sha256 = ${sha256}`.execute(tx)
      await rm(placeOf(folder, sha256), { force: true })
    },
  }
}

async function insertFile(tx: Tx, { sha256, mediaType, bytes }: StoredFile, now: Temporal.Instant): Promise<void> {
  await sql`insert into kernel.file (sha256, media_type, bytes, stored_at) values (${sha256}, ${mediaType}, ${bytes}, ${now})
    on conflict (sha256) do update set stored_at = excluded.stored_at`.execute(tx)
}

function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw kernelErrors.problem('not-found')
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

// file-type needs 4,100 bytes to tell all the types it knows apart.
const HEAD_BYTES = 4100

async function receive(content: Readable, target: string, rules: FileRules): Promise<StoredFile> {
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let bytes = 0
  await pipeline(
    content,
    async function* measure(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        if (bytes < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - bytes))
        bytes += chunk.length
        if (bytes > rules.maximumBytes)
          throw kernelErrors.problem('file-too-large', { parameters: { limit: sizeInWords(rules.maximumBytes) } })
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(target, { flags: 'wx', mode: 0o600 }),
  )
  if (bytes === 0) throw kernelErrors.problem('file-empty')
  const mediaType = await sniffMediaType(Buffer.concat(head))
  if (mediaType === undefined || !rules.accepted.includes(mediaType)) {
    throw kernelErrors.problem('file-type-refused', { parameters: { accepted: typesInWords(rules.accepted) } })
  }
  return { sha256: hash.digest('hex'), mediaType, bytes }
}

export function sizeInWords(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`
}

function typesInWords(mediaTypes: readonly string[]): string {
  return mediaTypes.map((type) => type.replace(/^.*\//, '').toUpperCase()).join(', ')
}
