import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contentOf, obligationOf, payAtBank, prepareExchange, submitDraft } from '../testing/exchange.ts'
import type { RunningProgram } from '../testing/running-program.ts'
import { portOfSecondPlatform } from '../testing/free-ports.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import { createWebClient, type WebClient } from '../testing/web-client.ts'
import { assertAuditIntact, assertWhole, untilWorkedOff } from './assert-whole.ts'

let demo: Demo
let second: RunningProgram
let one: WebClient
let other: WebClient

/** Two processes on one database, and one person who is led to either by a load balancer. */
before(async () => {
  demo = await startDemo()
  const port = portOfSecondPlatform(demo.ports)
  second = await demo.startPlatform({ port, environment: { PUBLIC_URL: demo.url } })
  one = await signedIn(demo, 'ngoc-lan')
  other = createWebClient(`http://127.0.0.1:${port}`)
  for (const [name, value] of one.cookies) other.cookies.set(name, value)
})
after(async () => {
  await second.stop()
  await demo.stop()
})

test('a session and a form opened at one process go on at the other', async () => {
  assert.equal((await other.get('/dossiers')).status, 200)
  const draftId = await prepareExchange(one)
  assert.equal((await other.post(`/drafts/${draftId}/contact`, { phone: '0912345678' })).status, 200)
})

test('both at once: events are handled once, mails go out once, money counts once, the audit chain holds', async () => {
  const drafts: string[] = []
  for (let n = 0; n < 6; n++) drafts.push(await prepareExchange(n % 2 ? one : other))
  const dossiers = await Promise.all(drafts.map((draftId, n) => submitDraft(n % 2 ? other : one, draftId)))
  for (const dossierId of dossiers.slice(0, 3)) {
    await payAtBank(demo, one, { ...(await obligationOf(one, dossierId)), variant: 'twice' })
  }
  await assertWhole(demo, dossiers)
  const paid = await demo.query<{ count: number }>(
    `select count(*)::int as count from dossiers.event where kind = 'paid' group by dossier_id`,
  )
  assert.deepEqual(
    paid.map(({ count }) => count),
    [1, 1, 1],
  )
  const twice = await demo.query(
    `select event_id, subscriber from kernel.handled_event group by 1, 2 having count(*) > 1`,
  )
  assert.deepEqual(twice, [])
})

test('a submission sent to both with one key at the same moment is one dossier', async () => {
  const draftId = await prepareExchange(one)
  const headers = { 'idempotency-key': 'the-same-key' }
  const answers = await Promise.all(
    [one, other].map((client) => client.command('dossiers/submit-dossier', { draftId }, { headers })),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal(new Set(answers.map((answer) => contentOf<{ dossierId: string }>(answer).dossierId)).size, 1)
})

test('timers due at both fire once', async () => {
  const due = await demo.query<{ id: string; since: string }>(
    `update kernel.timer set fire_at = now() where fired_at is null returning id::text, now()::text as since`,
  )
  assert.ok(due.length > 0)
  await until('none is due', async () => {
    return (await demo.query('select 1 from kernel.timer where fired_at is null and fire_at <= now()')).length === 0
  })
  await untilWorkedOff(demo)
  // A timer leaves one audit entry with its own id in the transaction in which it fires; one that was set again has fired before.
  const entries = await demo.query<{ count: number }>(
    `select count(*)::int as count from kernel.audit_entry where request_id = any($1) and occurred_at >= $2::timestamptz
      group by request_id`,
    [due.map(({ id }) => id), due[0]!.since],
  )
  assert.deepEqual(
    entries.map(({ count }) => count),
    due.map(() => 1),
  )
  await assertAuditIntact(demo)
})

test('running numbers drawn at both have no gap and no double', async () => {
  const desk = await signedIn(demo, 'hn-tiep-nhan')
  const deskThere = createWebClient(`http://127.0.0.1:${portOfSecondPlatform(demo.ports)}`)
  for (const [name, value] of desk.cookies) deskThere.cookies.set(name, value)
  const waiting = await demo.query<{ id: string; version: number }>(
    `select id, version from dossiers.dossier where state = 'registered'`,
  )
  const answers = await Promise.all(
    waiting.map(({ id, version }, n) =>
      (n % 2 ? desk : deskThere).command('dossiers/accept-dossier', { dossierId: id, version }),
    ),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  const codes = await demo.query<{ code: string }>(
    'select code from dossiers.dossier where code is not null order by code',
  )
  const serials = codes.map(({ code }) => Number(/(\d+)$/.exec(code)![1]))
  assert.deepEqual(
    serials,
    serials.map((_, index) => index + 1),
  )
})
