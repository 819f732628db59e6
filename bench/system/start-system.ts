import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { findProgram } from './process-figures.ts'

export type System = {
  readonly url: string
  /** The process of the platform itself, without stand-ins, launcher and database. */
  readonly pid: number
  /** From `npm start` to the whole first page. */
  readonly secondsToFirstPage: number
  readonly stop: () => Promise<void>
}

export type Place = { readonly state: string; readonly port: number }

export const SERVICE_PAGE = '/services/exchange-driving-licence'

const PATIENCE = 180_000

/** Runs the real `npm start` on a state folder of its own, as an operator would, only without the limit of requests a minute. */
export async function startSystem({ state, port }: Place): Promise<System> {
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, SEN_STATE: state, PORT: String(port), REQUESTS_PER_MINUTE: '1000000000' },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own: a Ctrl-C for all of it at once, as a terminal gives it, is one signal to the group.
    detached: true,
  })
  const ended = once(npm, 'exit')
  const stop = async () => {
    if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid!, 'SIGINT')
    await ended
  }
  try {
    while (!(await isPage(url))) {
      if (npm.exitCode !== null) throw new Error('npm start ended; run it by hand to see why')
      if (performance.now() - started > PATIENCE) throw new Error('npm start showed no page')
      await pause(20)
    }
    const secondsToFirstPage = (performance.now() - started) / 1000
    return { url, pid: findProgram('src/main.ts', port), secondsToFirstPage, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function isPage(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url + SERVICE_PAGE)
    return reply.ok && (await reply.text()).includes('</html>')
  } catch {
    return false
  }
}
