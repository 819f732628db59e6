import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from './database.ts'

const databases = await Promise.all([testDatabase(), testDatabase()])
after(() => Promise.all(databases.map((database) => database.drop())))

test('a test database is migrated', async () => {
  const { rows } = await query(databases[0].url, 'select count(*)::int as number from schema_migration')
  assert.ok(rows[0].number > 0)
})

test('what one test writes no other test sees', async () => {
  await query(databases[0].url, 'create table note (text text)')
  const { rows } = await query(databases[1].url, `select to_regclass('public.note') as note`)
  assert.equal(rows[0].note, null)
})

test('a dropped database is gone even while somebody is connected', async () => {
  const { url, drop } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await drop()
  await assert.rejects(query(url, 'select 1'), { code: '3D000' })
})

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
