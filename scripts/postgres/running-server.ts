import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type RunningServer = { readonly pid: number; readonly port: number }

/** The server that serves this data folder and is ready, wherever it was started from: also one left by a killed parent. */
export function findRunningServer(data: string): RunningServer | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  const isReady = lines[7]?.trim() === 'ready'
  return isReady && isPostgres(pid) ? { pid, port: Number(lines[3]) } : undefined
}

/** After a restart of the machine another program may carry the number that the file remembers. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** "Fast" shutdown: open transactions roll back, the next start needs no recovery. */
export async function stopServer(pid: number): Promise<void> {
  const giveUp = Date.now() + 30_000
  signal(pid, 'SIGINT')
  while (isAlive(pid)) {
    await pause(20)
    // "Immediate" shutdown loses nothing either: the next start replays the log.
    if (Date.now() > giveUp) signal(pid, 'SIGQUIT')
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in the meantime.
  }
}
