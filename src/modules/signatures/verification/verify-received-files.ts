import { open } from 'node:fs/promises'
import type { Platform } from '#kernel/platform.ts'
import { runOperation, type Request } from '#kernel/run-operation.ts'
import { errors } from '../errors.ts'
import { verifyFile } from '../operations.ts'
import { fileKindOf } from './file-kind.ts'
import type { FileReport } from './file-report.ts'
import type { ReceivedFile } from './received-files.ts'
import { takeTurn } from './take-turn.ts'

/** One signed file, or a detached signature and the file that it is over, in either order. */
export async function verifyReceivedFiles(
  platform: Platform,
  request: Request,
  files: readonly ReceivedFile[],
): Promise<FileReport> {
  const { signed, original } = await pair(files)
  // The turn is taken before the operation: waiting must not hold a connection of the database.
  return await takeTurn(() =>
    runOperation(platform, verifyFile, request, { file: signed.id, ...(original && { original: original.id }) }),
  )
}

type Pair = { readonly signed: ReceivedFile; readonly original?: ReceivedFile }

async function pair(files: readonly ReceivedFile[]): Promise<Pair> {
  const [first, second, ...more] = files
  if (!first) throw errors.problem('file-missing')
  if (more.length > 0) throw errors.problem('too-many-files')
  if (!second) return { signed: first }
  const [isFirst, isSecond] = await Promise.all([first, second].map(isSignature))
  if (isFirst === isSecond) throw errors.problem('no-pair')
  return isFirst ? { signed: first, original: second } : { signed: second, original: first }
}

async function isSignature({ path }: ReceivedFile): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return fileKindOf(buffer.subarray(0, bytesRead)) === 'cms'
  } finally {
    await file.close()
  }
}
