import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createCluster, type Cluster } from './create-cluster.ts'
import { ensureDatabase } from './ensure-database.ts'
import { lockFile } from './file-lock.ts'
import { launchServer } from './launch-server.ts'
import { findRunningServer, isAlive, stopServer, type RunningServer } from './running-server.ts'
import { serverAccount } from './server-account.ts'

export type Postgres = {
  readonly url: string
  readonly port: number
  readonly reused: boolean
  /** Calls back once when the server ends without `stop` having been called. */
  readonly onDeath: (callback: () => void) => void
  readonly stop: () => Promise<void>
}

type Options = { readonly directory: string; readonly durable: boolean; readonly port?: number }

/** Starts the embedded PostgreSQL 18 of this directory, or joins the one already running; safe to call from many processes. */
export async function startPostgres({ directory, durable, port }: Options): Promise<Postgres> {
  const home = path.resolve(directory)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const lock = await lockFile(path.join(home, 'start.lock'))
  try {
    const account = serverAccount(home)
    const cluster = createCluster(home, account, durable)
    const running = findRunningServer(cluster.data)
    if (running) return joined(running, cluster, true)
    const server = await launchServer({ cluster, account, durable, port })
    await ensureDatabase(urlOf(server, cluster, 'postgres'), 'sen')
    return joined(server, cluster, false)
  } finally {
    lock.release()
  }
}

function joined(server: RunningServer, cluster: Cluster, reused: boolean): Postgres {
  let stopping = false
  return {
    url: urlOf(server, cluster, 'sen'),
    port: server.port,
    reused,
    onDeath: (callback) => {
      // Polled, because a server left by an earlier process is no child of ours and gives no exit event.
      const watch = setInterval(() => {
        if (isAlive(server.pid)) return
        clearInterval(watch)
        if (!stopping) callback()
      }, 200)
      watch.unref()
    },
    stop: async () => {
      stopping = true
      await stopServer(server.pid)
    },
  }
}

function urlOf(server: RunningServer, cluster: Cluster, database: string): string {
  return `postgres://sen:${cluster.password}@127.0.0.1:${server.port}/${database}`
}
