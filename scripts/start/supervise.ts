import type { ChildProcess } from 'node:child_process'
import { OperatorError, say } from '../operator-console.ts'
import { endedEarly, spawnProgram, stopProgram, untilReady, type Program } from './child-program.ts'

export type Supervised = { readonly ready: Promise<void>; readonly stop: () => Promise<void> }

const MANY_RESTARTS = 3
const WHILE_MS = 60_000

/** Keeps a program running: one that falls is started again, one that falls three times in a minute is given up. */
export function supervise(program: Program, giveUp: (error: OperatorError) => void): Supervised {
  const falls: number[] = []
  let stopping = false
  let child: ChildProcess

  const start = async () => {
    child = spawnProgram(program)
    await untilReady(child, program)
    child.once('exit', () => {
      if (!stopping) void restart()
    })
  }
  const restart = async () => {
    falls.push(Date.now())
    const recent = falls.filter((at) => Date.now() - at < WHILE_MS)
    if (recent.length >= MANY_RESTARTS) return giveUp(endedEarly(child, program))
    say(
      `${program.title}: chương trình dừng bất ngờ, đang chạy lại (nhật ký: ${program.log}).`,
      `${program.title}: the program ended unexpectedly and is being started again (log: ${program.log}).`,
    )
    await start().catch((error: OperatorError) => {
      if (!stopping) giveUp(error)
    })
  }
  const ready = start()
  return {
    ready,
    stop: async () => {
      stopping = true
      await stopProgram(child)
    },
  }
}
