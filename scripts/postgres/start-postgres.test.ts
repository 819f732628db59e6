import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { removeCluster } from './remove-cluster.ts'
import { findRunningServer } from './running-server.ts'
import { startPostgres } from './start-postgres.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'sen-postgres-'))
after(() => removeCluster(directory))

test('many who ask at once get one server', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => startPostgres({ directory, durable: true })))
  assert.equal(new Set(servers.map(({ port }) => port)).size, 1)
  assert.equal(servers.filter(({ reused }) => !reused).length, 1)
})

test('it is PostgreSQL 18, folds Vietnamese letters and keeps what it acknowledged', async () => {
  const { url } = await startPostgres({ directory, durable: true })
  const [row] = await query(
    url,
    `select lower('ĐƯỜNG') as folded, current_setting('server_version') as version, current_setting('fsync') as fsync`,
  )
  assert.deepEqual(row, { folded: 'đường', version: '18.4', fsync: 'on' })
})

test('a wrong password is refused', async () => {
  const { url } = await startPostgres({ directory, durable: true })
  await assert.rejects(query(url.replace(/:[^:@]+@/, ':guessed@'), 'select 1'), { code: '28P01' })
})

test('a killed server is noticed, and starts again on its port with everything committed', async () => {
  const server = await startPostgres({ directory, durable: true })
  await query(server.url, 'create table kept as select 1 as one')
  const died = new Promise<void>((resolve) => server.onDeath(resolve))
  process.kill(findRunningServer(await dataOf(server.url))!.pid, 'SIGKILL')
  await died
  const again = await startPostgres({ directory, durable: true, port: server.port })
  assert.equal(again.url, server.url)
  assert.equal((await query(again.url, 'select one from kept')).length, 1)
})

test('a stopped server is no death', async () => {
  const server = await startPostgres({ directory, durable: true })
  let deaths = 0
  server.onDeath(() => deaths++)
  await server.stop()
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.equal(deaths, 0)
})

async function dataOf(url: string): Promise<string> {
  const [row] = await query(url, `select current_setting('data_directory') as folder`)
  return row!.folder as string
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
