import { runProgram } from './operator-console.ts'
import { runCheck, type Check } from './check/run-check.ts'

const NODE = [process.execPath, '--import', './scripts/tsx-hook.mjs']

const CHECKS: readonly Check[] = [
  { title: 'types', command: ['tsc', '-p', '.'] },
  { title: 'lint', command: ['oxlint', '--type-aware', '--quiet'] },
  { title: 'format', command: ['oxfmt', '--check', '.'] },
  { title: 'unused code', command: ['knip', '--no-progress'] },
  { title: 'boundaries', command: [...NODE, 'scripts/check-boundaries.ts'] },
  { title: 'tables', command: [...NODE, 'scripts/check-tables.ts'] },
  { title: 'generated files', command: [...NODE, 'scripts/generate.ts', '--check'] },
]

await runProgram(async () => {
  const wanted = process.argv.slice(2)
  const checks = CHECKS.filter(({ title }) => wanted.length === 0 || wanted.includes(title))
  // Two at a time: most of them use more than one core themselves.
  const waiting = checks.values()
  const results: boolean[] = []
  const worker = async () => {
    for (const check of waiting) results.push(await runCheck(check))
  }
  await Promise.all([worker(), worker()])
  const failed = results.filter((passed) => !passed).length
  console.log(failed === 0 ? '\nAll checks pass.' : `\n${failed} of ${results.length} checks found problems.`)
  process.exitCode = failed === 0 ? 0 : 1
})
