import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'rolldown/utils'

/** What a file names in import, export … from and import(): types included, because a type is a dependency too. */
export function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const { module } = parseSync(file, source)
  const found = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.map((name) => name.moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest }) => literal(source.slice(moduleRequest.start, moduleRequest.end))),
  ]
  return [...new Set(found.filter((specifier) => specifier !== undefined))]
}

/** The repository path that a specifier of ours leads to; undefined for packages and Node's own modules. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  const alias = /^#(kernel|law|standards|modules)\/(.+)$/.exec(specifier)
  if (!alias) return undefined
  const [, floor, rest] = alias
  return floor === 'modules' ? `src/modules/${rest}/index.ts` : `src/${floor}/${rest}`
}

function literal(text: string): string | undefined {
  return /^(['"`])([^'"`$]*)\1$/.exec(text)?.[2]
}
