import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { assertShows } from '../testing/assert-shows.ts'
import {
  contentOf,
  obligationOf,
  openExchange,
  payAtBank,
  prepareExchange,
  submitExchange,
} from '../testing/exchange.ts'
import { signedIn, signIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import { hiddenIn, type WebClient } from '../testing/web-client.ts'

let demo: Demo
let lan: WebClient

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
})
after(() => demo.stop())

test('a form that is sent twice, one after the other and at the same moment, submits once and leads to the same page', async () => {
  const draftId = await prepareExchange(lan)
  const check = `/drafts/${draftId}/check`
  const onceKey = hiddenIn((await lan.get(check)).text, 'onceKey')!
  const answers = await Promise.all(Array.from({ length: 5 }, () => lan.post(check, { onceKey }, { follow: false })))
  answers.push(await lan.post(check, { onceKey }, { follow: false }))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]))
  assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1)
  assert.deepEqual(await countAll(), { dossiers: 1, events: 1, obligations: 1, submitted: 1, mails: 1 })
})

test('two tabs that submit the same draft with keys of their own submit it once; the second is told', async () => {
  const before = await countAll()
  const draftId = await prepareExchange(lan)
  const submit = () =>
    lan.command('dossiers/submit-dossier', { draftId }, { headers: { 'idempotency-key': randomUUID() } })
  const statuses = (await Promise.all([submit(), submit()])).map(({ status }) => status)
  assert.deepEqual(
    statuses.toSorted((one, other) => one - other),
    [200, 404],
  )
  const after = await countAll()
  assert.equal(after.dossiers - before.dossiers, 1)
  assert.equal(after.obligations - before.obligations, 1)
})

test('the key of one person gives nothing to another who guesses it', async () => {
  const draftId = await prepareExchange(lan)
  const headers = { 'idempotency-key': randomUUID() }
  contentOf(await lan.command('dossiers/submit-dossier', { draftId }, { headers }))
  const minh = await signedIn(demo, 'quang-minh')
  assert.equal((await minh.command('dossiers/submit-dossier', { draftId }, { headers })).status, 404)
})

test('of two officers who act at once the second is told, sees the dossier as it is now, and nothing happens twice', async () => {
  const dossierId = await paidExchange()
  const [first, second] = await Promise.all([signedIn(demo, 'hn-tiep-nhan'), signedIn(demo, 'hn-tiep-nhan')])
  const page = `/office/dossiers/${dossierId}`
  const accept = async (officer: WebClient) => {
    const { text } = await officer.get(page)
    const fields = { action: 'accept', version: hiddenIn(text, 'version')!, onceKey: randomUUID() }
    return () => officer.post(page, fields, { follow: false })
  }
  const attempts = await Promise.all([accept(first), accept(second)])
  const answers = await Promise.all(attempts.map((attempt) => attempt()))
  const told = answers.find(({ status }) => status !== 303)!
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  )
  assertShows(told, /vừa được người khác xử lý/)
  const events = await demo.query('select 1 from dossiers.event where dossier_id = $1 and kind = $2', [
    dossierId,
    'accepted',
  ])
  assert.equal(events.length, 1)
})

test('the applicant withdraws at the moment in which the desk accepts: one of the two happens', async () => {
  const dossierId = await paidExchange()
  const desk = await signedIn(demo, 'hn-tiep-nhan')
  const { version } = contentOf<{ version: number }>(await desk.query('dossiers/get-dossier', { dossierId }))
  const answers = await Promise.all([
    desk.command('dossiers/accept-dossier', { dossierId, version }),
    lan.command('dossiers/withdraw-dossier', { dossierId, version, reason: 'Tôi nộp nhầm trường hợp.' }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
})

test('answers typed into a session that has ended are kept through the sign-in, letter by letter', async () => {
  const draftId = await openExchange(lan)
  const page = `/drafts/${draftId}/contact`
  await lan.get(page)
  await demo.query(`update identity.session set ended_at = now(), end_reason = 'signed-out' where ended_at is null`)
  const typed = { phone: '0912 34x 678', email: '“Lan” <lan@@congdan' }
  const ended = await lan.post(page, typed)
  assert.equal(ended.status, 401)
  assertShows(ended, /đăng nhập/i)
  const href = /href="(\/sign-in\/citizen\?return=[^"]+)"/.exec(ended.text)![1]!
  assert.equal(decodeURIComponent(href.split('return=')[1]!), page)
  assert.doesNotMatch(href, /lan%40|0912/, 'what was typed stands in no address')
  const back = await signIn(lan, demo, { key: 'ngoc-lan', to: page })
  assert.equal(back.url.pathname, page)
  assert.match(back.text, /value="0912 34x 678"/)
  assert.match(back.text, /value="“Lan” &lt;lan@@congdan"/)
  assert.doesNotMatch((await lan.get(page)).text, /0912 34x 678/, 'and shown once')
})

test('what was kept for one person is not shown to the next at the same browser who opens another page', async () => {
  const draftId = await openExchange(lan)
  await lan.get(`/drafts/${draftId}/contact`)
  await demo.query(`update identity.session set ended_at = now(), end_reason = 'signed-out' where ended_at is null`)
  await lan.post(`/drafts/${draftId}/contact`, { phone: '0987654321' })
  for (const name of lan.cookies.keys()) if (!name.startsWith('sen')) lan.cookies.delete(name)
  const answer = await signIn(lan, demo, { key: 'quang-minh', to: '/services/exchange-driving-licence/apply' })
  assert.equal(answer.status, 200)
  assert.doesNotMatch(answer.text, /0987654321/)
})

async function paidExchange(): Promise<string> {
  if ((await lan.get('/account', { follow: false })).status !== 200) await signIn(lan, demo, { key: 'ngoc-lan' })
  const dossierId = await submitExchange(lan)
  await payAtBank(demo, lan, await obligationOf(lan, dossierId))
  // Submitted is 1, the fee raised 2, the payment 3.
  await until('the dossier knows of the payment', async () => {
    const [row] = await demo.query<{ version: number }>('select version from dossiers.dossier where id = $1', [
      dossierId,
    ])
    return row!.version > 2
  })
  return dossierId
}

async function countAll(): Promise<Record<'dossiers' | 'events' | 'obligations' | 'submitted' | 'mails', number>> {
  const [row] = await demo.query<Record<'dossiers' | 'events' | 'obligations' | 'submitted' | 'mails', number>>(`select
    (select count(*) from dossiers.dossier)::int as dossiers,
    (select count(*) from dossiers.event where kind = 'submitted')::int as events,
    (select count(*) from payments.obligation)::int as obligations,
    (select count(*) from kernel.audit_entry where event = 'dossier-submitted' and outcome = 'done')::int as submitted,
    (select count(*) from notifications.message where template = 'dossier-submitted')::int as mails`)
  return row!
}
