import { readdirSync } from 'node:fs'
import path from 'node:path'
import { removeCluster } from '../postgres/remove-cluster.ts'
import { isAlive } from '../postgres/running-server.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { checkManagedDatabase } from '../start/managed-database.ts'
import { openStateFolder } from '../start/state-folder.ts'

export type TestServer = { readonly url: string; readonly stop: () => Promise<void> }

/** The server of DATABASE_URL, or an embedded one for this run alone that keeps nothing on disk longer than it must. */
export async function startTestServer(): Promise<TestServer> {
  const managed = process.env.DATABASE_URL
  if (managed) {
    await checkManagedDatabase(managed)
    return { url: managed, stop: async () => {} }
  }
  const runs = path.join(openStateFolder(), 'test-runs')
  await removeAbandonedRuns(runs)
  const directory = path.join(runs, String(process.pid))
  const server = await startPostgres({ directory, durable: false })
  return { url: server.url, stop: () => removeCluster(directory) }
}

/** Runs that were ended by `kill -9`; each folder carries the number of its process. */
export async function removeAbandonedRuns(runs: string): Promise<void> {
  for (const name of listFolder(runs)) {
    if (!isAlive(Number(name))) await removeCluster(path.join(runs, name))
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
