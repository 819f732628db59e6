import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { secondsSince } from '../operator-console.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'

export type Phase = {
  readonly title: string
  readonly files: readonly string[]
  readonly flags: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
}

const NODE_TEST = [
  '--import',
  './scripts/tsx-hook.mjs',
  '--test',
  '--test-timeout=300000',
  '--test-reporter=./scripts/testing/reporter.ts',
]

/** Runs one set of test files in a node:test process and returns what passed and failed. */
export async function runPhase({ title, files, flags, environment = {} }: Phase): Promise<Tally> {
  if (files.length === 0) return emptyTally
  const started = Date.now()
  console.log(`\n${title} (${files.length})`)
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-tally-'))
  const tallyFile = path.join(folder, 'tally.jsonl')
  const runner = spawn(process.execPath, [...NODE_TEST, ...flags, ...files], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment, SEN_TEST_TALLY: tallyFile },
  })
  const end = () => runner.kill()
  process.on('SIGINT', end).on('SIGTERM', end)
  const [code] = (await once(runner, 'exit')) as [number | null]
  process.off('SIGINT', end).off('SIGTERM', end)
  const tally = readTally(tallyFile)
  rmSync(folder, { recursive: true })
  console.log(`${title}: ${secondsSince(started).en} s`)
  // A process that a test ended, or that ran out of memory, reports nothing: that is a failure too.
  const silent = code !== 0 && tally.failed.length === 0
  return silent ? addTally(tally, { ...emptyTally, failed: [`${title}: the test process ended with ${code}`] }) : tally
}

function readTally(file: string): Tally {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Tally).reduce(addTally, emptyTally)
  } catch {
    return emptyTally
  }
}
