import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import test from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { testPlatform } from '../testing/platform.ts'
import { club } from '../testing/club.ts'

const { platform, clock } = await testPlatform([club])
const rules = { maximumBytes: 1024 * 1024, accepted: ['application/pdf', 'image/jpeg', 'image/png'] }
const store = (...chunks: Buffer[]) =>
  platform.files.store(platform.database, Readable.from(chunks), rules, clock.now())
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

test('a content is kept under its digest, once, and read back whole', async () => {
  const first = await store(pdf)
  const second = await store(pdf.subarray(0, 5), pdf.subarray(5))
  assert.deepEqual(first, second)
  assert.equal(first.mediaType, 'application/pdf')
  assert.equal(await text(platform.files.read(first.sha256)), pdf.toString())
  const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.file`.execute(platform.database)
  assert.equal(rows[0]?.count, 1)
})

test('a program, a web page and a zip under any name are refused by their content', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 1)])
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0\0\0\u0008\0'), deflateRawSync(Buffer.alloc(100_000))])
  for (const content of [program, page, zip]) await assert.rejects(store(content), { code: 'kernel/file-type-refused' })
})

test('a file beyond the limit is refused while it streams, an empty one too, and nothing is left behind', async () => {
  let produced = 0
  const endless = Readable.from(
    (function* chunks() {
      for (;;) {
        produced += 65_536
        yield Buffer.alloc(65_536, 37)
      }
    })(),
  )
  await assert.rejects(platform.files.store(platform.database, endless, rules, clock.now()), {
    code: 'kernel/file-too-large',
  })
  assert.ok(produced < 3 * rules.maximumBytes, 'reading stopped soon after the limit')
  await assert.rejects(store(), { code: 'kernel/file-empty' })
})

test('an upload that breaks off leaves no file', async () => {
  const broken = Readable.from(
    (async function* chunks() {
      yield pdf
      throw new Error('connection lost')
    })(),
  )
  await assert.rejects(platform.files.store(platform.database, broken, rules, clock.now()), /connection lost/)
})

test('a removed content is gone from disk and database, can be removed again, and comes back when it is sent in again', async () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
  const { sha256 } = await store(jpeg)
  const remove = () => platform.database.transaction().execute((tx) => platform.files.remove(tx, sha256))
  await remove()
  await assert.rejects(text(platform.files.read(sha256)), { code: 'ENOENT' })
  const rows = await sql`select 1 from kernel.file where sha256 = ${sha256}`.execute(platform.database)
  assert.equal(rows.rows.length, 0)
  await remove()
  await store(jpeg)
  assert.equal((await platform.files.read(sha256).toArray()).length, 1)
})

test('a content that comes in while it is being removed is there afterwards', async () => {
  const { sha256 } = await store(pdf)
  const database = platform.database
  let again: Promise<unknown> | undefined
  await database.transaction().execute(async (tx) => {
    await sql`select 1 from kernel.file where sha256 = ${sha256} for update`.execute(tx)
    again = store(pdf)
    // The upload has reached the row that we hold.
    await untilSomebodyWaits()
    await platform.files.remove(tx, sha256)
  })
  await again
  assert.equal(await text(platform.files.read(sha256)), pdf.toString())
})

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(platform.database)
    if (rows.length > 0) return
  }
}

test('an address that is no digest opens nothing', () => {
  assert.throws(() => platform.files.read('../../etc/passwd'), { code: 'kernel/not-found' })
})
