import { existsSync } from 'node:fs'
import { importsOf, resolveImport } from '../source/imports-of.ts'
import { repositoryFiles } from '../source/repository-files.ts'

export type TestPlan = {
  /** Rules and formats: run together in one process, which is forty times faster than a process for each file. */
  readonly pure: readonly string[]
  /** Everything that opens a database, a browser or a port. */
  readonly isolated: readonly string[]
  readonly journeys: readonly string[]
}

const NEEDS_ISOLATION = ['src/kernel/testing/database.ts', 'e2e/browser.ts']
const PURE_FLOORS = /^src\/(law|standards|kernel|modules|web)\//

/** Sorts the test files into phases; `wanted` holds paths or beginnings of paths, empty for everything. */
export function planTests(wanted: readonly string[]): TestPlan {
  const chosen = repositoryFiles().filter(
    (file) =>
      /\.(test|spec)\.tsx?$/.test(file) && (wanted.length === 0 || wanted.some((start) => file.startsWith(start))),
  )
  const journeys = chosen.filter((file) => file.startsWith('e2e/'))
  const rest = chosen.filter((file) => !file.startsWith('e2e/'))
  const reaches = reachabilityOf(NEEDS_ISOLATION)
  const pure = rest.filter((file) => PURE_FLOORS.test(file) && !reaches(file))
  return { pure, isolated: rest.filter((file) => !pure.includes(file)), journeys }
}

function reachabilityOf(targets: readonly string[]): (file: string) => boolean {
  const known = new Map<string, boolean>()
  const reaches = (file: string): boolean => {
    if (targets.includes(file)) return true
    const answer = known.get(file)
    if (answer !== undefined) return answer
    // Stands while the file is being walked, so that a circle ends.
    known.set(file, false)
    const next = importsOf(file).map((specifier) => resolveImport(file, specifier))
    const found = next.some(
      (other) => other !== undefined && existsSync(other) && /\.tsx?$/.test(other) && reaches(other),
    )
    known.set(file, found)
    return found
  }
  return reaches
}
