import { existsSync, readFileSync } from 'node:fs'
import { MODULE_ORDER } from './floors.ts'
import type { Manifests } from './imports.ts'

/** Reads `uses` from the text of each `module.ts`: the check has to work while a module does not load. */
export function readManifests(modules: readonly string[]): Manifests {
  return new Map(modules.map((name) => [name, { uses: readUses(`src/modules/${name}/module.ts`) }]))
}

function readUses(file: string): string[] {
  const list = existsSync(file) ? /\buses:\s*\[([^\]]*)\]/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name!)
}

/** A use must stand lower in the table, which also rules out every circle. */
export function checkManifests(manifests: Manifests): string[] {
  return [...manifests].flatMap(([name, { uses }]) => {
    const place = MODULE_ORDER.indexOf(name)
    if (place < 0)
      return [`src/modules/${name}: give the module its place in scripts/check/floors.ts and ARCHITECTURE.md`]
    return uses
      .filter((used) => !MODULE_ORDER.slice(0, place).includes(used))
      .map((used) => `src/modules/${name}/module.ts: uses '${used}', which does not stand below it`)
  })
}
