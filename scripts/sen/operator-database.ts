import path from 'node:path'
import { openDatabase, type Database } from '#kernel/database.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { stateFolder } from '../start/state-folder.ts'

/** Gives a command of the operator the address of the platform's database: DATABASE_URL, or the embedded one, running or not. */
export async function withDatabaseUrl<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const managed = process.env.DATABASE_URL
  if (managed) return await work(managed)
  const embedded = await startPostgres({ directory: path.join(stateFolder(), 'postgres'), durable: true })
  try {
    return await work(embedded.url)
  } finally {
    // A server that somebody else started is theirs to stop.
    if (!embedded.reused) await embedded.stop()
  }
}

export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  return await withDatabaseUrl(async (url) => {
    const { database } = openDatabase(url, 2)
    try {
      return await work(database)
    } finally {
      await database.destroy()
    }
  })
}
