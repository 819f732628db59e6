import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { nativeBinaries } from './native-binaries.ts'

/** How a PostgreSQL program is run on this machine, and where its cluster stands. */
export type ServerAccount = {
  readonly native: string
  readonly home: string
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[]]
  readonly identity: { readonly uid?: number; readonly gid?: number }
  readonly own: (file: string) => void
}

/** The ids of *nobody* and *nogroup* on every Linux. */
const NOBODY = 65534

/** PostgreSQL refuses to run as root: then a user namespace stands in where the machine allows one, else the account nobody. */
export function serverAccount(directory: string): ServerAccount {
  const native = nativeBinaries()
  const plain: ServerAccount = {
    native,
    home: directory,
    command: (program, args) => [path.join(native, 'bin', program), [...args]],
    identity: {},
    own: () => {},
  }
  if (process.getuid?.() !== 0) return plain
  return process.env.SEN_POSTGRES_AS !== 'nobody' && allowsUserNamespaces() ? inUserNamespace(plain) : asNobody(plain)
}

/** Where a cluster of the account nobody stands: it may not enter /root, so everything it needs is outside. */
export function homeOfNobody(directory: string): string {
  return path.join('/var/tmp', `sen-postgres-${shortHash(directory)}`)
}

const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

function allowsUserNamespaces(): boolean {
  return spawnSync('unshare', [...NAMESPACE, 'true']).status === 0
}

/** Files stay root's, no account is needed, and /root is reachable. */
function inUserNamespace(plain: ServerAccount): ServerAccount {
  return {
    ...plain,
    command: (program, args) => {
      const [file, rest] = plain.command(program, args)
      return ['unshare', [...NAMESPACE, file, ...rest]]
    },
  }
}

function asNobody(plain: ServerAccount): ServerAccount {
  const native = copyForNobody(plain.native)
  return {
    native,
    home: homeOfNobody(plain.home),
    command: (program, args) => [path.join(native, 'bin', program), [...args]],
    identity: { uid: NOBODY, gid: NOBODY },
    own: (file) => chownSync(file, NOBODY, NOBODY),
  }
}

function copyForNobody(native: string): string {
  const copy = path.join('/var/tmp', `sen-postgres-native-${shortHash(native)}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, copy)
  return copy
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
