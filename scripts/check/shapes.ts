import { readFileSync } from 'node:fs'
import path from 'node:path'

const VAGUE_ENDING = /(^|-)(utils?|helpers?|common|managers?|impl)$/
// On a page a service is what the state does for people; below the pages it is a word for any code.
const VAGUE_BELOW_PAGES = /(^|-)services?$/
const VAGUE_ALONE = /^(data|info)$/
const EVERY_MODULE_HAS = ['README.md', 'module.ts', 'index.ts']
const LONGEST = 400

/** Limits of ARCHITECTURE.md and CONTRIBUTING.md for single files. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^src\/main\.ts$/, 80],
  [/^src\/config\.ts$/, 40],
  [/^src\/modules\/[^/]+\/index\.ts$/, 30],
  [/^CONTRIBUTING\.md$/, 150],
]

/** Names and lengths of source files, and what each module must have. */
export function checkShapes(files: readonly string[]): string[] {
  const source = files.filter((file) => /^(src|stand-ins|scripts|e2e|bench)\//.test(file))
  return [...source.flatMap(checkName), ...files.flatMap(checkLength), ...checkModuleEntries(files)]
}

/** The last word of a name says what the thing is: a vague one says nothing. */
function checkName(file: string): string[] {
  const parts = file.split('/')
  const names = [...parts.slice(0, -1), path.basename(file).split('.')[0]!]
  const patterns = [VAGUE_ENDING, VAGUE_ALONE, ...(file.startsWith('src/web/') ? [] : [VAGUE_BELOW_PAGES])]
  const vague = names.find((name) => patterns.some((pattern) => pattern.test(name)))
  return vague ? [`${file}: "${vague}" does not say what it is`] : []
}

function checkLength(file: string): string[] {
  const own = LIMITS.find(([pattern]) => pattern.test(file))?.[1]
  const limit = own ?? (/^(src|stand-ins|scripts|e2e|bench)\/.*\.(tsx?|mjs)$/.test(file) ? LONGEST : undefined)
  if (limit === undefined) return []
  const lines = countLines(file)
  return lines > limit ? [`${file}: ${lines} lines, at most ${limit}`] : []
}

function checkModuleEntries(files: readonly string[]): string[] {
  const present = new Set(files)
  const modules = new Set(
    files.map((file) => /^src\/modules\/[^/]+/.exec(file)?.[0]).filter((folder) => folder !== undefined),
  )
  return [...modules].flatMap((folder) =>
    EVERY_MODULE_HAS.filter((entry) => !present.has(`${folder}/${entry}`)).map((entry) => `${folder}: has no ${entry}`),
  )
}

/** The median length of a source file; the house wants it below 80. */
export function medianLength(files: readonly string[]): number {
  const lengths = files.filter((file) => /^(src|stand-ins|scripts)\/.*\.tsx?$/.test(file)).map(countLines)
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
}

function countLines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}
