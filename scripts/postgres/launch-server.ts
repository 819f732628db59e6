import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { lastLine, serverEnvironment, type Cluster } from './create-cluster.ts'
import { findRunningServer, isAlive, type RunningServer } from './running-server.ts'
import type { ServerAccount } from './server-account.ts'
import { serverSettings } from './server-settings.ts'

type Launch = {
  readonly cluster: Cluster
  readonly account: ServerAccount
  readonly durable: boolean
  readonly port: number | undefined
}

const LOG_LIMIT = 10_000_000
const PATIENCE = 120_000

/** Starts `postgres` in a process group of its own and waits until it takes connections. */
export async function launchServer({ cluster, account, durable, port }: Launch): Promise<RunningServer> {
  if ((statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) rmSync(cluster.log)
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort())
    const logged = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0
    const child = spawnServer(cluster, account, [...serverSettings(durable), '-p', String(chosen)])
    if (await isReady(child, cluster)) return { pid: child.pid!, port: chosen }
    const reason = readFileSync(cluster.log).subarray(logged).toString()
    if (!isPassing(reason) || attempt === 20) throw new Error(`postgres: ${fatalLine(reason)} (${cluster.log})`)
    await pause(250)
  }
}

/** A port taken since we chose it, or the last children of a killed server still leaving: the next attempt succeeds. */
function isPassing(reason: string): boolean {
  return /Address already in use|pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
    reason,
  )
}

function fatalLine(log: string): string {
  return log.split('\n').find((line) => /FATAL|PANIC/.test(line)) ?? lastLine(log)
}

function spawnServer(cluster: Cluster, account: ServerAccount, settings: string[]): ChildProcess {
  removeStaleLock(cluster.data)
  const log = openSync(cluster.log, 'a', 0o600)
  const [program, args] = account.command('postgres', ['-D', cluster.data, ...settings])
  const child = spawn(program, args, {
    ...account.identity,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    // Ctrl-C goes to the whole foreground group: the server has to outlive the program that still writes to it.
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

/** PostgreSQL does not start while the pid in its lock file lives, even when that number is another program's by now. */
function removeStaleLock(data: string): void {
  const file = path.join(data, 'postmaster.pid')
  const text = statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8')
  if (!text || process.platform !== 'linux') return
  const pid = Number.parseInt(text, 10)
  if (isAlive(pid) && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) rmSync(file)
}

async function isReady(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  const giveUp = Date.now() + PATIENCE
  let failed = false
  child.once('error', () => (failed = true))
  while (!failed && child.exitCode === null && child.signalCode === null && Date.now() < giveUp) {
    if (findRunningServer(cluster.data)?.pid === child.pid) return true
    await pause(10)
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
