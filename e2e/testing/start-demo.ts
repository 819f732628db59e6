import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { removeCluster } from '../../scripts/postgres/remove-cluster.ts'
import { startPostgres } from '../../scripts/postgres/start-postgres.ts'
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
  readonly databaseUrl: string
  readonly platform: RunningProgram
  readonly standIns: RunningProgram
  readonly stopPostgres: () => Promise<void>
  /** Starts it again where it was. */
  readonly restartPostgres: () => Promise<void>
  /** A second platform on the same database, or the first again with another environment. */
  readonly startPlatform: (options?: {
    readonly port?: number
    readonly environment?: NodeJS.ProcessEnv
  }) => Promise<RunningProgram>
  readonly startStandIns: () => Promise<RunningProgram>
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
  let postgres = await startPostgres(cluster)
  const { url: databaseUrl, port } = postgres
  const settings = { state, ports, databaseUrl }
  await runToItsEnd({
    script: 'scripts/seed.ts',
    log: path.join(state, 'logs/seed.log'),
    environment: {
      DATABASE_URL: databaseUrl,
      SEN_STATE: state,
      SEN_PERSONS: String(persons),
      CERTIFICATES_PORT: String(ports.certificates),
      PUBLIC_URL: `http://127.0.0.1:${ports.platform}`,
    },
  })
  const started: RunningProgram[] = []
  const keep = (program: RunningProgram) => {
    started.push(program)
    return program
  }
  const startPlatform: Demo['startPlatform'] = async ({
    port: platform = ports.platform,
    environment: more = {},
  } = {}) => {
    const program = platformProgram({ ...settings, ports: { ...ports, platform } })
    // One address sends many more requests than a person does.
    const generous = { REQUESTS_PER_MINUTE: '100000', LOG_LEVEL: 'debug' }
    return keep(
      await startProgram({ ...program, environment: { ...program.environment, ...generous, ...environment, ...more } }),
    )
  }
  const startStandIns = async () => keep(await startProgram(standInsProgram(settings)))
  const stop = async () => {
    await Promise.all(started.map((program) => program.stop()))
    await removeCluster(cluster.directory)
    rmSync(state, { recursive: true, force: true })
  }
  const [platform, standIns] = await startBoth(startPlatform, startStandIns).catch(async (error: unknown) => {
    // A program left behind would keep the test's process alive.
    await stop()
    throw error
  })
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 })
  pool.on('error', () => {})
  return {
    url: `http://127.0.0.1:${ports.platform}`,
    ports,
    state,
    databaseUrl,
    platform,
    standIns,
    stopPostgres: () => postgres.stop(),
    restartPostgres: async () => void (postgres = await startPostgres({ ...cluster, port })),
    startPlatform,
    startStandIns,
    query: async (statement, parameters = []) => (await pool.query(statement, [...parameters])).rows,
    log: () => readFileSync(path.join(state, 'logs/platform.log'), 'utf8'),
    async stop() {
      await Promise.all([stop(), pool.end()])
    },
  }
}

/** Waits for both, the one that fails included, so that what started is known. */
async function startBoth(
  ...starts: readonly [() => Promise<RunningProgram>, () => Promise<RunningProgram>]
): Promise<readonly [RunningProgram, RunningProgram]> {
  const [first, second] = await Promise.allSettled([starts[0](), starts[1]()])
  if (first.status === 'rejected') throw first.reason
  if (second.status === 'rejected') throw second.reason
  return [first.value, second.value]
}

function openStateFolderAt(state: string): void {
  process.env.SEN_STATE = state
  openStateFolder()
}
