import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { hasEnded, spawnProgram, stopProgram, type Program } from '../../scripts/start/child-program.ts'

export type RunningProgram = {
  readonly pid: number
  readonly log: string
  /** Sends a signal and waits for the end; returns the exit code, or the signal that ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | string | null>
  readonly stop: () => Promise<void>
}

type Script = Omit<Program, 'title' | 'addresses'>

/** Starts one of our programs and waits until each of its addresses answers. */
export async function startProgram(program: Program): Promise<RunningProgram> {
  const child = spawnProgram(program)
  while (!(await areAnswering(program.addresses))) {
    if (hasEnded(child)) throw new Error(`${program.script} ended: ${readFileSync(program.log, 'utf8').slice(-2000)}`)
    await pause(50)
  }
  return {
    pid: child.pid!,
    log: program.log,
    async end(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code, endedBy] = (await ended) as [number | null, string | null]
      return code ?? endedBy
    },
    stop: () => stopProgram(child),
  }
}

/** Starts a program that ends by itself, and fails when it does not end well. */
export async function runToItsEnd(script: Script): Promise<void> {
  const child = spawnProgram({ ...script, title: script.script, addresses: [] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0)
    throw new Error(`${script.script} ended with ${code}: ${readFileSync(script.log, 'utf8').slice(-2000)}`)
}

async function areAnswering(addresses: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(
    addresses.map(async (address) => {
      try {
        const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2000) })
        await answer.body?.cancel()
        return answer.status < 500
      } catch {
        return false
      }
    }),
  )
  return answers.every(Boolean)
}
