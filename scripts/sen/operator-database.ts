import path from 'node:path'
import { openDatabase, type Database } from '#kernel/database.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { stateFolder } from '../start/state-folder.ts'

/** Gives a command of the operator the platform's database: DATABASE_URL, or the embedded one, running or not. */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const managed = process.env.DATABASE_URL
  const embedded = managed
    ? undefined
    : await startPostgres({ directory: path.join(stateFolder(), 'postgres'), durable: true })
  const { database } = openDatabase(managed ?? embedded!.url, 2)
  try {
    return await work(database)
  } finally {
    await database.destroy()
    // A server that somebody else started is theirs to stop.
    if (embedded && !embedded.reused) await embedded.stop()
  }
}
