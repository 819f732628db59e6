import type { ErrorCatalogue } from './errors.ts'
import type { Subscription } from './events.ts'
import type { AnyJob } from './jobs.ts'
import type { MigrationFolder } from './migrate.ts'
import type { AnyOperation } from './operations.ts'
import type { Permission } from './permissions.ts'
import type { Platform } from './platform.ts'
import type { AnyTimer } from './timers.ts'

/** What a module does again and again, without being asked and in no transaction of the kernel's; must bear a second process. */
export type BackgroundLoop = {
  readonly name: string
  readonly everyMilliseconds: number
  readonly run: (platform: Platform) => Promise<void>
}

/** The manifest of a module: all that the host must know about it. */
export type Module = {
  readonly name: string
  /** The modules whose `index.ts` it may import; checked by `npm run check`. */
  readonly uses: readonly string[]
  readonly migrations?: URL
  readonly permissions: Readonly<Record<string, Permission>>
  readonly errors: Pick<ErrorCatalogue, 'module' | 'errors'>
  readonly operations: readonly AnyOperation[]
  readonly subscriptions?: readonly Subscription[]
  readonly jobs?: readonly AnyJob[]
  readonly timers?: readonly AnyTimer[]
  readonly loops?: readonly BackgroundLoop[]
}

export function migrationFolders(modules: readonly Module[]): MigrationFolder[] {
  return modules.flatMap(({ name, migrations }) => (migrations ? [{ module: name, folder: migrations }] : []))
}

/** Refuses a set of modules that is not fully declared; called at start, so that a hole never serves a request. */
export function checkModules(modules: readonly Module[]): void {
  const names = new Set<string>()
  for (const module of modules) {
    for (const operation of module.operations) {
      if (!operation.permission?.name) throw new Error(`operation ${operation.name} names no permission`)
      if (!operation.audit) throw new Error(`operation ${operation.name} names no audit event`)
      if (!operation.name.startsWith(`${module.name}/`))
        throw new Error(`operation ${operation.name} is not ${module.name}'s`)
      if (!Object.values(module.permissions).includes(operation.permission)) {
        throw new Error(`operation ${operation.name} uses a permission that ${module.name} does not declare`)
      }
      if (names.has(operation.name)) throw new Error(`operation ${operation.name} is declared twice`)
      names.add(operation.name)
    }
    for (const used of module.uses) {
      const known = modules.findIndex((other) => other.name === used)
      if (known < 0 || known >= modules.indexOf(module))
        throw new Error(`${module.name} uses ${used}, which does not stand below it`)
    }
  }
}
