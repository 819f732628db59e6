import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export type MigrationFolder = { readonly module: string; readonly folder: URL }

export const kernelMigrations: MigrationFolder = {
  module: 'kernel',
  folder: new URL('./migrations/', import.meta.url),
}

// Any number that no other program uses on this database.
const LOCK = 727_001

/**
 * Applies the plain SQL files that have not run yet, one transaction each, in the order of the folders and of the file names.
 * Several processes may call it at once; a file that changed after it ran is refused. Returns the names applied.
 */
export async function migrate(url: string, folders: readonly MigrationFolder[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists public.schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration')
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    const added: string[] = []
    for (const migration of listMigrations(folders)) {
      const known = applied.get(migration.name)
      if (known === migration.sha256) continue
      if (known !== undefined) throw new Error(`migration ${migration.name} was changed after it ran; add a new file`)
      await apply(client, migration)
      added.push(migration.name)
    }
    return added
  } finally {
    await client.end()
  }
}

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

function listMigrations(folders: readonly MigrationFolder[]): Migration[] {
  return folders.flatMap(({ module, folder }) =>
    readdirSync(fileURLToPath(folder))
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => {
        const sql = readFileSync(new URL(file, folder), 'utf8')
        return { name: `${module}/${file}`, sql, sha256: createHash('sha256').update(sql).digest('hex') }
      }),
  )
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
