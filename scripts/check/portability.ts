import { readFileSync } from 'node:fs'

/** Traces of one machine: the brackets keep this list from finding itself. */
const TRACES = [
  /\/wor[k]\//,
  /\/far[m]\//,
  /\/hom[e]\/[a-z]/,
  /registry\.npm[j]s/,
  /registry\.yar[n]pkg/,
  /deb\.debia[n]\./,
  /pypi\.or[g]/,
]
const BINARY = /\.(png|jpg|jpeg|webp|ico|woff2?|ttf|otf|pdf|gz|zip|br)$/

/** Machine paths and package hosts do not belong into the repository. */
export function checkPortability(files: readonly string[]): string[] {
  return files
    .filter((file) => !BINARY.test(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n')
      const at = lines.findIndex((line) => TRACES.some((trace) => trace.test(line)))
      return at < 0 ? [] : [`${file}:${at + 1}: names a path of one machine or a package host`]
    })
}
