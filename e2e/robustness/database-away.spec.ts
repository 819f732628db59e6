import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { assertShows } from '../testing/assert-shows.ts'
import { openExchange, prepareExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import { hiddenIn, type Answer, type WebClient } from '../testing/web-client.ts'
import { assertWhole } from './assert-whole.ts'

let demo: Demo
let lan: WebClient

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
})
after(() => demo.stop())

test('without its database the platform says so with 503, in a page and in the API, and says when to try again', async () => {
  await demo.stopPostgres()
  for (const path of ['/services', '/dossiers', '/office', '/sign-in/citizen']) {
    const answer = await lan.get(path)
    if (path === '/services' && answer.status === 200) continue
    assert.equal(answer.status, 503, path)
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
    assertShows(answer, /thử lại/i, path)
  }
  const operation = await lan.query('dossiers/list-own-dossiers')
  assert.equal(operation.status, 503)
  assert.equal((JSON.parse(operation.text) as { code: string }).code, 'kernel/temporarily-unavailable')
  assert.equal((await lan.get('/health')).status, 503)
})

test('when the database is back the same process serves again, nobody has to sign in', async () => {
  await demo.restartPostgres()
  await until('healthy', async () => (await lan.get('/health')).status === 200)
  assert.equal((await lan.get('/dossiers')).status, 200)
})

test('answers that were sent while the database was away are all there when the page is sent again', async () => {
  const draftId = await openExchange(lan)
  const page = `/drafts/${draftId}/contact`
  await lan.get(page)
  const typed = { phone: '0912345678', email: 'lan.moi@congdan.example' }
  await demo.stopPostgres()
  const refused = await lan.post(page, typed)
  assert.equal(refused.status, 503)
  assertShows(refused, /gửi lại|tải lại/i, 'how nothing is lost')
  await demo.restartPostgres()
  await until('healthy', async () => (await lan.get('/health')).status === 200)
  assert.equal((await lan.post(page, typed, { follow: false })).status, 303)
  assert.match((await lan.get(page)).text, /lan\.moi@congdan\.example/)
})

test('a submission cut off in its middle leaves no half dossier, and sent again it is one dossier', async () => {
  const draftId = await prepareExchange(lan)
  const check = `/drafts/${draftId}/check`
  const onceKey = hiddenIn((await lan.get(check)).text, 'onceKey')!
  const release = await holdSubmissions()
  const submission = lan.post(check, { onceKey }, { follow: false })
  await until('the submission waits inside its transaction', async () => {
    const waiting = await demo.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)
    return waiting.length > 0
  })
  await demo.stopPostgres()
  release()
  const refused: Answer = await submission
  assert.equal(refused.status, 503)
  assertShows(refused, /gửi lại|tải lại|thử lại/i)
  await demo.restartPostgres()
  await until('healthy', async () => (await lan.get('/health')).status === 200)
  assert.equal((await demo.query('select 1 from dossiers.dossier')).length, 0)
  assert.equal((await demo.query('select 1 from payments.obligation')).length, 0)
  const again = await lan.post(check, { onceKey }, { follow: false })
  assert.equal(again.status, 303)
  assert.match(again.headers.get('location')!, /^\/dossiers\/[0-9a-f-]{36}\/submitted$/)
  assert.equal((await lan.get(again.headers.get('location')!)).status, 200)
})

test('a database that ends under many requests is a 503 for each of them and never the end of the platform', async () => {
  const draftId = await openExchange(lan)
  for (let round = 0; round < 3; round++) {
    const requests = Array.from({ length: 25 }, (_, n) => lan.get(n % 2 ? `/drafts/${draftId}/contact` : '/dossiers'))
    await Promise.race(requests)
    await demo.stopPostgres()
    const statuses = (await Promise.all(requests)).map(({ status }) => status)
    assert.deepEqual(
      statuses.filter((status) => status !== 200 && status !== 503),
      [],
    )
    await demo.restartPostgres()
    await until('healthy', async () => (await lan.get('/health')).status === 200)
  }
})

test('a database killed under a burst keeps what was acknowledged and nothing by halves', async () => {
  const drafts: string[] = []
  for (let n = 0; n < 8; n++) drafts.push(await prepareExchange(lan))
  const burst = drafts.map((draftId) =>
    lan.command('dossiers/submit-dossier', { draftId }, { headers: { 'idempotency-key': randomUUID() } }),
  )
  await Promise.race(burst)
  await demo.stopPostgres()
  const answers = await Promise.all(burst)
  assert.ok(answers.every(({ status }) => status === 200 || status === 503))
  const acknowledged = answers
    .filter(({ status }) => status === 200)
    .map(({ text }) => (JSON.parse(text) as { dossierId: string }).dossierId)
  assert.ok(acknowledged.length > 0)
  await demo.restartPostgres()
  await until('healthy', async () => (await lan.get('/health')).status === 200)
  await assertWhole(demo, acknowledged)
})

/** Locks what every submission writes last but one; the function lets go. */
async function holdSubmissions(): Promise<() => void> {
  const client = new pg.Client({ connectionString: demo.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  await client.query('lock table kernel.outbox in access exclusive mode')
  return () => void client.end().catch(() => {})
}
