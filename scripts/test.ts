import { prepareBrowser } from '../e2e/browser.ts'
import { runProgram } from './operator-console.ts'
import { ensurePrograms } from './testing/needed-programs.ts'
import { planTests } from './testing/plan-tests.ts'
import { runPhase } from './testing/run-phase.ts'
import { addTally, closingLine, type Tally } from './testing/tally.ts'
import { startTestServer } from './testing/test-server.ts'

const options = process.argv.slice(2)
const flags = options.filter((option) => option.startsWith('-'))
const plan = planTests(options.filter((option) => !option.startsWith('-')))

let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isInterrupted = true))

await runProgram(async () => {
  ensurePrograms()
  // Side by side: the rules keep one core busy for long (100,000 random cases), the rest mostly waits for a database.
  const phases = [
    runPhase({ title: 'Rules and formats', files: plan.pure, flags: ['--test-isolation=none', ...flags] }),
  ]
  if (plan.isolated.length > 0 || plan.journeys.length > 0) phases.push(runOnDatabase())
  const tallies = await Promise.all(phases)
  conclude(tallies.reduce(addTally))
})
process.exit()

async function runOnDatabase(): Promise<Tally> {
  const server = await startTestServer()
  const shared = { flags: ['--test-concurrency=2', ...flags], environment: { SEN_TEST_POSTGRES: server.url } }
  try {
    let tally = await runPhase({ title: 'Use cases, database, HTTP', files: plan.isolated, ...shared })
    if (plan.journeys.length > 0 && !isInterrupted) {
      await prepareBrowser()
      tally = addTally(tally, await runPhase({ title: 'Journeys in Chromium', files: plan.journeys, ...shared }))
    }
    return tally
  } finally {
    await server.stop()
  }
}

function conclude(tally: Tally): void {
  if (tally.skipped.length > 0) console.log(`\nSkipped:\n${tally.skipped.map((title) => `  ${title}`).join('\n')}`)
  if (tally.failed.length > 0) console.log(`\nFailed:\n${tally.failed.map((title) => `  ${title}`).join('\n')}`)
  const nothing = tally.passed === 0 && tally.failed.length === 0
  process.exitCode = isInterrupted ? 130 : tally.failed.length > 0 || nothing ? 1 : 0
  console.log(`\n${closingLine(tally)}`)
}
