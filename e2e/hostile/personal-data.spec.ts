import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toAscii } from '#standards/vietnamese-text/to-ascii.ts'
import { citizens, officials } from '../../stand-ins/accounts.ts'
import { contentOf, obligationOf, payAtBank, prepareExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import { hiddenIn, type WebClient } from '../testing/web-client.ts'

const person = citizens.find(({ key }) => key === 'ngoc-lan')!
const OFFICE = ['hn-tiep-nhan', 'hn-thu-ly', 'hn-doi-truong', 'hn-lanh-dao', 'hn-van-thu'] as const

let demo: Demo
let clients: Record<'lan' | (typeof OFFICE)[number], WebClient>

/** The whole journey through the pages, from the sign-in to the result in the hands of the applicant. */
before(async () => {
  demo = await startDemo()
  const office = await Promise.all(OFFICE.map(async (key) => [key, await signedIn(demo, key)] as const))
  const lan = await signedIn(demo, 'ngoc-lan')
  clients = { ...(Object.fromEntries(office) as Omit<typeof clients, 'lan'>), lan }
  await walkJourney(lan)
})
after(() => demo.stop())

test('no number, name, telephone, address or e-mail of anybody stands in the log', () => {
  for (const secret of secrets()) assert.ok(!demo.log().includes(secret), `the log holds ${secret}`)
})

test('no address that a browser asked for holds any of it', () => {
  const asked = Object.values(clients)
    .flatMap((client) => client.asked)
    .filter((address) => address.startsWith(demo.url))
  assert.ok(asked.length > 30)
  for (const secret of secrets()) {
    const found = asked.find((address) => address.includes(secret) || decodeURIComponent(address).includes(secret))
    assert.equal(found, undefined, `an address holds ${secret}`)
  }
})

test('neither the metrics nor the audit log hold any of it', async () => {
  const { text: metrics } = await clients.lan.get('/metrics')
  assert.match(metrics, /^# HELP/m)
  const audit = JSON.stringify(await demo.query('select event, actor_id, subject, detail from kernel.audit_entry'))
  for (const secret of secrets()) {
    assert.ok(!metrics.includes(secret), `the metrics hold ${secret}`)
    assert.ok(!audit.includes(secret), `the audit log holds ${secret}`)
  }
})

test('errors of the database that quote a row are logged without the row', async () => {
  await demo.query(`alter table dossiers.draft add constraint broken check (answers->>'email' is null) not valid`)
  const draft = await clients.lan.command('dossiers/open-draft', { procedureCode: '3.000347', case: 'expiring' })
  const { draftId } = contentOf<{ draftId: string }>(draft)
  const answers = { email: 'rieng.tu@congdan.example' }
  const failed = await clients.lan.command('dossiers/save-draft', { draftId, answers })
  assert.equal(failed.status, 500)
  assert.doesNotMatch(failed.text, /rieng\.tu|constraint|violates/)
  await until('the failure itself is in the log', async () => demo.log().includes('"code":"23514"'))
  assert.doesNotMatch(demo.log(), /rieng\.tu/)
})

async function walkJourney(lan: WebClient): Promise<void> {
  await lan.get('/services/exchange-driving-licence')
  const draftId = await prepareExchange(lan)
  for (const page of ['applicant', 'contact', 'delivery', 'declaration']) await lan.get(`/drafts/${draftId}/${page}`)
  const check = await lan.get(`/drafts/${draftId}/check`)
  const submitted = await lan.post(`/drafts/${draftId}/check`, { onceKey: hiddenIn(check.text, 'onceKey')! })
  const dossierId = submitted.url.pathname.split('/')[2]!
  await payAtBank(demo, lan, await obligationOf(lan, dossierId))
  await until('the payment is known', async () => (await stateOf(dossierId)).version > 2)
  const steps: readonly (readonly [(typeof OFFICE)[number], string, Record<string, string>])[] = [
    ['hn-tiep-nhan', 'accept', {}],
    ['hn-thu-ly', 'hand-over', { note: `Đã đối chiếu ${person.name}, ${person.personalId}` }],
    ['hn-doi-truong', 'hand-over', {}],
    ['hn-lanh-dao', 'resolve', {}],
    ['hn-van-thu', 'hand-over', {}],
    ['hn-tiep-nhan', 'return', { method: 'desk', receiver: person.name }],
  ]
  for (const [who, action, fields] of steps) {
    const officer = clients[who]
    await officer.get('/office')
    const page = await officer.get(`/office/dossiers/${dossierId}`)
    const version = hiddenIn(page.text, 'version')
    assert.ok(version, `${who} may act: ${action}`)
    const done = await officer.post(`/office/dossiers/${dossierId}`, { action, version, ...fields })
    assert.equal(done.status, 200, `${who}: ${action}`)
  }
  for (const path of ['/dossiers', `/dossiers/${dossierId}`, '/inbox', '/account', '/track']) await lan.get(path)
  assert.equal((await stateOf(dossierId)).state, 'returned')
}

async function stateOf(dossierId: string): Promise<{ state: string; version: number }> {
  const [row] = await demo.query<{ state: string; version: number }>(
    'select state, version from dossiers.dossier where id = $1',
    [dossierId],
  )
  return row!
}

/** Of the applicant and of the officials who worked, as they are written and as programs bend them. */
function secrets(): string[] {
  const people = [person, ...officials.filter(({ key }) => OFFICE.some((one) => one === key))]
  const ofAll = people.flatMap(({ name, email }) => [name, toAscii(name), encodeURIComponent(name), email])
  return [...ofAll, person.personalId, person.phone, person.phone.replace('+84', '0'), person.residence.line]
}
