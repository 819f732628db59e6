import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A secret of the state folder, made at the first start. Written aside and linked, because two programs may start at once. */
export function openSecret(stateFolder: string, name: string): string {
  const file = path.join(stateFolder, 'secrets', name)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
  return readFileSync(file, 'utf8')
}
