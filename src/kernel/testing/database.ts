import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { templateDatabase } from './template-database.ts'

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

const REPOSITORY = path.resolve(import.meta.dirname, '../../..')

/**
 * A migrated database of one's own, cloned from a template in about 60 ms.
 * `npm test` names the server in SEN_TEST_POSTGRES; a test run by hand starts or joins one under `.sen/` that all such runs share.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = await testServer()
  const template = await templateDatabase(serverUrl)
  const name = `sen_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
  await runAsAdmin(serverUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = new URL(serverUrl)
  url.pathname = name
  return {
    url: url.href,
    drop: () => runAsAdmin(serverUrl, `drop database if exists ${name} with (force)`),
  }
}

async function testServer(): Promise<string> {
  const named = process.env.SEN_TEST_POSTGRES
  if (named) return named
  // Loaded late: on the server that `npm test` names, no test needs the embedded one.
  const { startPostgres } = await import('../../../scripts/postgres/start-postgres.ts')
  const server = await startPostgres({ directory: path.join(REPOSITORY, '.sen/test-postgres'), durable: false })
  return server.url
}

async function runAsAdmin(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
