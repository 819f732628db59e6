import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { secondsSince } from '../operator-console.ts'

export type Check = { readonly title: string; readonly command: readonly string[] }

/** Runs one check; prints a line, and what it found when it found something. */
export async function runCheck({ title, command }: Check): Promise<boolean> {
  const started = Date.now()
  const [program, ...args] = command
  const child = spawn(program!, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  const passed = code === 0
  const note = passed ? lastLineOf(output, title) : ''
  console.log(`${passed ? '✔' : '✖'} ${title.padEnd(16)} ${secondsSince(started).en.padStart(5)} s  ${note}`)
  if (!passed) console.log(output.trim().replace(/^/gm, '    '))
  return passed
}

/** Our own checks close with a figure worth seeing; tools only with chatter. */
function lastLineOf(output: string, title: string): string {
  return ['boundaries', 'tables'].includes(title) ? (output.trim().split('\n').at(-1) ?? '') : ''
}
