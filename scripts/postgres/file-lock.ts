import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

export type FileLock = { readonly release: () => void }

const SQLITE_BUSY = 5

/** Takes the lock or returns undefined at once. The operating system frees it when the process dies, even by `kill -9`. */
export function tryLockFile(file: string): FileLock | undefined {
  // Node has no flock; an exclusive SQLite transaction on an empty file is one, on every platform.
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  return { release: () => database.close() }
}

/** Waits until the other holder is done; meant for short critical sections only. */
export async function lockFile(file: string): Promise<FileLock> {
  for (;;) {
    const lock = tryLockFile(file)
    if (lock) return lock
    await pause(25)
  }
}
