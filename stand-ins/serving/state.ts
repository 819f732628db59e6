import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Reads a kept text, or makes and keeps it; readable by its owner only. The first of two processes wins, both read the same. */
export function keptText(file: string, make: () => string): string {
  if (!existsSync(file)) keep(file, make())
  return readFileSync(file, 'utf8').trim()
}

/** A shared secret of the platform and one stand-in: 64 hexadecimal characters in `<state>/secrets/<name>`. */
export function sharedSecret(state: string, name: string): string {
  return keptText(join(state, 'secrets', name), () => randomBytes(32).toString('hex'))
}

/** Written aside and then linked: the platform starts at the same moment and must not read a file that is still empty. */
function keep(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomUUID()}`
  writeFileSync(aside, text, { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}
