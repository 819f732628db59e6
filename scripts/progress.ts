import { secondsSince } from './operator-console.ts'

export type Progress = { readonly tell: (step: string) => void; readonly done: (note?: string) => void }

const WIDTH = 52

/** A line that counts the seconds while a long step runs; on a terminal it is rewritten in place. */
export function showProgress(title: string): Progress {
  const started = Date.now()
  const terminal = process.stdout.isTTY === true
  let step = ''
  const line = () => `  ${`${title}${step && `: ${step}`}`.padEnd(WIDTH)} ${secondsSince(started).vi} giây`
  const timer = setInterval(
    () => process.stdout.write(terminal ? `\r\u001B[K${line()}` : `${line()}\n`),
    terminal ? 200 : 5000,
  )
  timer.unref()
  const done = (note = '') => {
    clearInterval(timer)
    step = note
    process.stdout.write(`${terminal ? '\r\u001B[K' : ''}${line()}\n`)
  }
  return { tell: (text) => (step = text), done }
}
