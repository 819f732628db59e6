import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Reads a kept text, or makes and keeps it; readable by its owner only. The first of two processes wins, both read the same. */
export function keptText(file: string, make: () => string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** A shared secret of the platform and one stand-in: 64 hexadecimal characters in `<state>/secrets/<name>`. */
export function sharedSecret(state: string, name: string): string {
  return keptText(join(state, 'secrets', name), () => randomBytes(32).toString('hex'))
}
