import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../operator-console.ts'
import { showProgress } from '../progress.ts'

export type Program = {
  readonly title: string
  readonly script: string
  readonly environment: NodeJS.ProcessEnv
  readonly log: string
  /** It is ready when each of these answers. */
  readonly addresses: readonly string[]
}

const LOG_LIMIT = 50_000_000
const PATIENCE_TO_STOP = 15_000
/** By default V8 lets its young generation grow at the start and keeps it: 40 MiB more for an idle platform. */
const YOUNG_GENERATION = '--max-semi-space-size=8'

/** Starts one of our programs as a child with its own log. */
export function spawnProgram({ script, environment, log }: Program): ChildProcess {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  const child = spawn(
    process.execPath,
    [
      YOUNG_GENERATION,
      '--import',
      './scripts/launcher/exit-with-parent.mjs',
      '--import',
      './scripts/tsx-hook.mjs',
      script,
    ],
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, output, 'ipc'],
      // A group of its own: Ctrl-C reaches us alone, and we stop the children in order.
      detached: true,
    },
  )
  closeSync(output)
  return child
}

/** Waits until the program answers; a program may tell what it is doing with `process.send({ step: '…' })`. */
export async function untilReady(child: ChildProcess, program: Program): Promise<void> {
  const progress = showProgress(program.title)
  child.on('message', (message: { step?: string }) => {
    if (message.step) progress.tell(message.step)
  })
  while (!(await answers(program.addresses))) {
    if (hasEnded(child)) throw endedEarly(child, program)
    await pause(50)
  }
  progress.done()
}

/** Asks it to finish its work, and ends it when it does not within 15 s. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => child.kill('SIGKILL'), PATIENCE_TO_STOP)
  await ended
  clearTimeout(lastResort)
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

export function endedEarly(child: ChildProcess, { title, log }: Program): OperatorError {
  const code = child.signalCode ?? child.exitCode
  const reason = lastSentence(log)
  return new OperatorError(
    `${title}: chương trình dừng (${code})${reason}; nhật ký ở ${log}.`,
    `${title}: the program ended (${code})${reason}; its log is ${log}.`,
  )
}

/** Programs of ours end with a sentence; log records and stack lines are for the file. */
function lastSentence(log: string): string {
  const lines = readFileSync(log, 'utf8').slice(-20_000).split('\n')
  const sentence = lines.findLast((line) => /^\S/.test(line) && !/^[{}[\]]|^Node\.js v/.test(line))
  return sentence ? `: ${sentence.slice(0, 300)}` : ''
}

async function answers(addresses: readonly string[]): Promise<boolean> {
  const replies = await Promise.all(addresses.map(isAnswering))
  return replies.every(Boolean)
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    const reply = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2000) })
    await reply.body?.cancel()
    return reply.status < 500
  } catch {
    return false
  }
}
