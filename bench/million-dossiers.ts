import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { reportFailure, runProgram } from '../scripts/operator-console.ts'
import { removeCluster } from '../scripts/postgres/remove-cluster.ts'
import { startPostgres } from '../scripts/postgres/start-postgres.ts'
import { showProgress } from '../scripts/progress.ts'
import { seedDemoCountry } from '../scripts/seed/seed-demo-country.ts'
import { recordStatements, type Statement } from './database/record-statements.ts'
import { explainStatement } from './million/explain-statement.ts'
import { fillDossiers } from './million/fill-dossiers.ts'
import { questionsOf, type Question } from './million/questions.ts'
import { describeMachine } from './system/machine.ts'
import { openOwnPlatform } from './system/open-own-platform.ts'

/** Tables that were filled as the years fill them: reading one of these from end to end is a fault. */
const GROWING = new Set(['dossier', 'timer'])
const STATE = path.resolve('.sen/bench-million')
const CLUSTER = path.join(STATE, 'postgres')
const DOSSIERS = 1_000_000

await runProgram(async () => {
  console.log(`${describeMachine()}\n`)
  const server = await startPostgres({ directory: CLUSTER, durable: false })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await prepare(client, server.url)
  const own = await openOwnPlatform(server.url, STATE)
  const faults: string[] = []
  for (const question of questionsOf(await chooseAsker(client))) {
    faults.push(...(await examine(client, question, await recordStatements(own.platform, question.ask))))
  }
  await own.close()
  await client.end()
  if (process.argv.includes('--keep')) await server.stop()
  else await discard()
  if (faults.length > 0) reportFailure(new Error(`read from end to end: ${faults.join('; ')}`))
})
process.exit()

async function prepare(client: pg.Client, databaseUrl: string): Promise<void> {
  await seedDemoCountry({
    databaseUrl,
    state: STATE,
    persons: 20_000,
    certificatesPort: 0,
    publicUrl: 'http://127.0.0.1:8080',
  })
  const { rows } = await client.query<{ count: string }>('select count(*) from dossiers.dossier')
  if (Number(rows[0]!.count) >= DOSSIERS) return
  const progress = showProgress(`${DOSSIERS.toLocaleString('en')} dossiers`)
  await fillDossiers(client, DOSSIERS, progress.tell)
  progress.done()
}

async function chooseAsker(client: pg.Client) {
  const { rows } = await client.query<{ personId: string; code: string; dossierId: string }>(`
    select subject_person as "personId", code, id as "dossierId" from dossiers.dossier
    where competent_organisation = 'G01.26.08' and code ~ '-[0-9]{4}$' limit 1`)
  return { office: 'G01.26.08', ...rows[0]! }
}

/** Prints the dearest statement of the question; returns the growing tables that it reads whole. */
async function examine(client: pg.Client, { title }: Question, statements: readonly Statement[]): Promise<string[]> {
  const own = statements.filter(({ sql }) => /"?dossiers"?\."?\w|kernel\.timer/.test(sql) && !/^\s*insert/i.test(sql))
  const plans = []
  for (const statement of own) plans.push(await explainStatement(client, statement))
  const total = plans.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const dearest = plans.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]
  console.log(
    `${title.padEnd(32)} ${total.toFixed(1).padStart(8)} ms in ${String(plans.length).padStart(2)} statements; dearest ${dearest?.milliseconds.toFixed(1)} ms, ${dearest?.discarded} rows read in vain: ${dearest?.scans.join(', ')}`,
  )
  const whole = plans.flatMap(({ sequential }) => sequential).filter((table) => GROWING.has(table))
  return [...new Set(whole)].map((table) => `${table} for ${title}`)
}

async function discard(): Promise<void> {
  await removeCluster(CLUSTER)
  rmSync(STATE, { recursive: true, force: true })
}
