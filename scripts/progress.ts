import { secondsSince } from './operator-console.ts'

export type Progress = { readonly tell: (step: string) => void; readonly done: (note?: string) => void }

const WIDTH = 52

/** The steps under way; a terminal has one line that is rewritten, and it belongs to the oldest of them. */
const underWay: object[] = []

/** A line that counts the seconds while a long step runs; on a terminal it is rewritten in place. */
export function showProgress(title: string): Progress {
  const started = Date.now()
  const terminal = process.stdout.isTTY === true
  let step = ''
  const line = () => `  ${`${title}${step && `: ${step}`}`.padEnd(WIDTH)} ${secondsSince(started).vi} giây`
  const me = {}
  underWay.push(me)
  const draw = () => {
    if (!terminal) process.stdout.write(`${line()}\n`)
    else if (underWay[0] === me) process.stdout.write(`\r\u001B[K${line()}`)
  }
  const timer = setInterval(draw, terminal ? 200 : 5000)
  timer.unref()
  const done = (note = '') => {
    clearInterval(timer)
    underWay.splice(underWay.indexOf(me), 1)
    step = note
    process.stdout.write(`${terminal ? '\r\u001B[K' : ''}${line()}\n`)
  }
  return { tell: (text) => (step = text), done }
}
