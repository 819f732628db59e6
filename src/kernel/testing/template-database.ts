import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { kernelMigrations, migrate, type MigrationFolder } from '../migrate.ts'

const SOURCE = path.resolve(import.meta.dirname, '../..')
const HOUR = 3_600_000
// Any number that no other program uses on this server.
const LOCK = 727_002

/**
 * The name of the database that holds every migration and nothing else, built when a migration file changed.
 * Many test processes ask at once: the first builds, the others wait.
 */
export async function templateDatabase(serverUrl: string): Promise<string> {
  const folders = migrationFolders()
  const checksum = checksumOf(folders)
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const ready = await findTemplate(client, checksum)
    if (ready) return ready
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const builtMeanwhile = await findTemplate(client, checksum)
    if (builtMeanwhile) return builtMeanwhile
    await dropLeftovers(client)
    return await buildTemplate(client, serverUrl, { folders, checksum })
  } finally {
    await client.end()
  }
}

/** Read from the folders and not from the manifests: a test of one module must not load all of them. */
function migrationFolders(): MigrationFolder[] {
  const modules = globSync('modules/*/migrations', { cwd: SOURCE }).sort()
  return [
    kernelMigrations,
    ...modules.map((folder) => ({
      module: path.basename(path.dirname(folder)),
      folder: pathToFileURL(path.join(SOURCE, folder, '/')),
    })),
  ]
}

function checksumOf(folders: readonly MigrationFolder[]): string {
  const hash = createHash('sha256')
  for (const { module, folder } of folders) {
    for (const file of globSync('*.sql', { cwd: folder }).sort()) {
      hash.update(`${module}/${file}\0`).update(readFileSync(new URL(file, folder)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

async function findTemplate(client: pg.Client, checksum: string): Promise<string | undefined> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ ('^sen_template_[0-9a-z]+_' || $1 || '$')`,
    [checksum],
  )
  return rows[0]?.datname
}

async function buildTemplate(
  client: pg.Client,
  serverUrl: string,
  { folders, checksum }: { readonly folders: readonly MigrationFolder[]; readonly checksum: string },
): Promise<string> {
  const name = `sen_template_${Date.now().toString(36)}_${checksum}`
  // Built under another name: a process that was killed half-way leaves nothing that could be taken for a template.
  const unfinished = `sen_test_${Date.now().toString(36)}_${checksum}`
  await client.query(`create database ${unfinished} template template0`)
  const url = new URL(serverUrl)
  url.pathname = unfinished
  for (const folder of folders) await migrateFolder(url.href, folder)
  await client.query(`alter database ${unfinished} with allow_connections false`)
  await client.query(`alter database ${unfinished} rename to ${name}`)
  return name
}

async function migrateFolder(url: string, folder: MigrationFolder): Promise<void> {
  try {
    await migrate(url, [folder])
  } catch (error) {
    if (process.env.SEN_TEST_POSTGRES) throw error
    // By hand, a colleague's unfinished migration shall not stop the test of another module.
    process.emitWarning(`${(error as Error).message}; the test database lacks the rest of ${folder.module}`)
  }
}

/** Databases of killed tests and templates of older migrations; the names carry when they were made. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database d where datname ~ '^sen_(test|template)_[0-9a-z]+_'
       and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
  )
  for (const { datname } of rows) {
    const made = Number.parseInt(datname.split('_')[2]!, 36)
    if (Date.now() - made > HOUR) await client.query(`drop database if exists ${datname}`)
  }
}
