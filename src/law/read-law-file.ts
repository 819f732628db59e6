import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const dataFolder = join(import.meta.dirname, '../../data')
const parsed = new Map<string, unknown>()

/** A JSON file under `data/`, read once; the only input of the law floor. */
export function readLawFile(path: string): unknown {
  if (!parsed.has(path)) parsed.set(path, JSON.parse(readFileSync(join(dataFolder, path), 'utf8')))
  return parsed.get(path)
}
