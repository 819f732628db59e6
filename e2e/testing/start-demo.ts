import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { removeCluster } from '../../scripts/postgres/remove-cluster.ts'
import { startPostgres, type Postgres } from '../../scripts/postgres/start-postgres.ts'
import type { Ports } from '../../scripts/start/ports.ts'
import { platformProgram, standInsProgram } from '../../scripts/start/programs.ts'
import { openStateFolder } from '../../scripts/start/state-folder.ts'
import { freePorts } from './free-ports.ts'
import { runToItsEnd, startProgram, type RunningProgram } from './running-program.ts'

export type Demo = {
  /** Address of the platform. */
  readonly url: string
  readonly ports: Ports
  readonly state: string
  readonly postgres: Postgres
  readonly platform: RunningProgram
  readonly standIns: RunningProgram
  /** Starts the server again where it was, after `postgres.stop()`. */
  readonly restartPostgres: () => Promise<void>
  /** A second platform on the same database, or the first again with another environment. */
  readonly startPlatform: (options?: {
    readonly port?: number
    readonly environment?: NodeJS.ProcessEnv
  }) => Promise<RunningProgram>
  readonly query: <Row extends object>(statement: string, parameters?: readonly unknown[]) => Promise<Row[]>
  /** Everything the platform has logged. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

export type DemoOptions = {
  readonly persons?: number
  /** Of the platform, over what `npm start` gives it. */
  readonly environment?: NodeJS.ProcessEnv
}

/** The programs of `npm start` as real processes in a state folder of their own: PostgreSQL, stand-ins, platform, a few persons. */
export async function startDemo({ persons = 20, environment = {} }: DemoOptions = {}): Promise<Demo> {
  const state = mkdtempSync(path.join(tmpdir(), 'sen-e2e-'))
  openStateFolderAt(state)
  const ports = await freePorts()
  const cluster = { directory: path.join(state, 'postgres'), durable: true }
  const postgres = await startPostgres(cluster)
  const settings = { state, ports, databaseUrl: postgres.url }
  await runToItsEnd({
    script: 'scripts/seed.ts',
    log: path.join(state, 'logs/seed.log'),
    environment: { DATABASE_URL: postgres.url, SEN_STATE: state, SEN_PERSONS: String(persons) },
  })
  const startPlatform: Demo['startPlatform'] = async ({ port = ports.platform, environment: more = {} } = {}) => {
    const program = platformProgram({ ...settings, ports: { ...ports, platform: port } })
    // One address sends many more requests than a person does.
    const generous = { REQUESTS_PER_MINUTE: '100000', LOG_LEVEL: 'debug' }
    return startProgram({ ...program, environment: { ...program.environment, ...generous, ...environment, ...more } })
  }
  const [platform, standIns] = await Promise.all([startPlatform(), startProgram(standInsProgram(settings))])
  const pool = new pg.Pool({ connectionString: postgres.url, max: 3 })
  pool.on('error', () => {})
  return {
    url: `http://127.0.0.1:${ports.platform}`,
    ports,
    state,
    postgres,
    platform,
    standIns,
    restartPostgres: async () => void (await startPostgres({ ...cluster, port: postgres.port })),
    startPlatform,
    query: async (statement, parameters = []) => (await pool.query(statement, [...parameters])).rows,
    log: () => readFileSync(path.join(state, 'logs/platform.log'), 'utf8'),
    async stop() {
      await Promise.all([platform.stop(), standIns.stop(), pool.end()])
      await removeCluster(cluster.directory)
      rmSync(state, { recursive: true, force: true })
    },
  }
}

function openStateFolderAt(state: string): void {
  process.env.SEN_STATE = state
  openStateFolder()
}
