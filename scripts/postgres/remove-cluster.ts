import { rmSync } from 'node:fs'
import path from 'node:path'
import { findRunningServer, stopServer } from './running-server.ts'
import { homeOfNobody } from './server-account.ts'

/** Stops the server of this directory, whoever started it, and deletes the cluster. */
export async function removeCluster(directory: string): Promise<void> {
  for (const home of [directory, homeOfNobody(directory)]) {
    const server = findRunningServer(path.join(home, 'data'))
    if (server) await stopServer(server.pid)
    rmSync(home, { recursive: true, force: true })
  }
}
