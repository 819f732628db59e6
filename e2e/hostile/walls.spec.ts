import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { citizens } from '../../stand-ins/accounts.ts'
import { wordsOf } from '../testing/assert-shows.ts'
import {
  contentOf,
  obligationOf,
  payAtBank,
  prepareExchange,
  submitExchange,
  type Obligation,
} from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import type { Answer, WebClient } from '../testing/web-client.ts'

const lanInPerson = citizens.find(({ key }) => key === 'ngoc-lan')!

let demo: Demo
let lan: WebClient
let obligation: Obligation
let ids: { draft: string; dossier: string; paper: string; file: string; message: string; session: string }

/** Everything that Lan can have: a draft, an accepted dossier with a paper, a paid fee with a receipt, a message, a session. */
before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
  const dossier = await submitExchange(lan)
  obligation = await obligationOf(lan, dossier)
  await payAtBank(demo, lan, obligation)
  await until('the fee is paid', async () => (await obligationOf(lan, dossier)).state === 'paid')
  const desk = await signedIn(demo, 'hn-tiep-nhan')
  const version = () => versionOf(desk, dossier)
  await until('the payment reached the dossier', async () => (await version()) > 1)
  contentOf(await desk.command('dossiers/accept-dossier', { dossierId: dossier, version: await version() }))
  const draft = await prepareExchange(lan)
  const one = async (statement: string) => (await demo.query<{ id: string }>(statement))[0]!.id
  ids = {
    draft,
    dossier,
    paper: await one('select id from dossiers.paper'),
    file: await one('select sha256 as id from dossiers.draft_file'),
    message: await one(`select message.id from notifications.message
      join identity.account on account.id::text = message.recipient where account.kind = 'person' limit 1`),
    session: await one(`select session.id from identity.session
      join identity.account on account.id = session.account_id where account.kind = 'person'`),
  }
})
after(() => demo.stop())

async function versionOf(client: WebClient, dossierId: string): Promise<number> {
  return contentOf<{ version: number }>(await client.query('dossiers/get-dossier', { dossierId })).version
}

const pagesOfLan = () => [
  `/dossiers/${ids.dossier}`,
  `/dossiers/${ids.dossier}/submitted`,
  `/dossiers/${ids.dossier}/payment`,
  `/dossiers/${ids.dossier}/payment/state`,
  `/dossiers/${ids.dossier}/supplement`,
  `/dossiers/${ids.dossier}/withdraw`,
  `/dossiers/${ids.dossier}/papers/${ids.paper}`,
  `/dossiers/${ids.dossier}/files/${ids.file}`,
  `/drafts/${ids.draft}`,
  `/drafts/${ids.draft}/case`,
  `/drafts/${ids.draft}/portrait`,
  `/drafts/${ids.draft}/check`,
  `/drafts/${ids.draft}/delete`,
]

const pagesOfTheOffice = () => [
  `/office/dossiers/${ids.dossier}`,
  `/office/dossiers/${ids.dossier}/papers/${ids.paper}`,
  `/office/dossiers/${ids.dossier}/files/${ids.file}`,
  `/office/desk/${ids.draft}`,
  `/dossiers/${ids.dossier}/papers/${ids.paper}`,
  `/dossiers/${ids.dossier}/files/${ids.file}`,
]

test('the owner opens every one of these pages', async () => {
  for (const page of pagesOfLan()) {
    // Answers to a payment that is made lead back, and a dossier under way takes no supplement: neither is "not found".
    const { status } = await lan.get(page)
    if (!/supplement|withdraw/.test(page)) assert.ok(status === 200 || status === 204, `${page}: ${status}`)
  }
})

test('another citizen finds none of it, learns nothing, and each attempt is on record', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  for (const page of pagesOfLan()) await assertHidden(page, () => minh.get(page))
})

test('the office of another province finds none of it either', async () => {
  const hue = await signedIn(demo, 'hue-can-bo')
  for (const page of pagesOfTheOffice()) await assertHidden(page, () => hue.get(page))
})

test('somebody who is not signed in is led to the sign-in and not told whether it exists', async () => {
  for (const page of [...pagesOfLan(), ...pagesOfTheOffice()]) {
    const answer = await fetch(`${demo.url}${page}`, { redirect: 'manual', headers: { accept: 'text/html' } })
    assert.ok([303, 401].includes(answer.status), `${page}: ${answer.status}`)
  }
})

test('operations give to another citizen what they give for an id that nobody has', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  const queries = (id: typeof ids, obligationId: string): readonly (readonly [string, Record<string, string>])[] => [
    ['dossiers/get-dossier', { dossierId: id.dossier }],
    ['dossiers/get-draft', { draftId: id.draft }],
    ['dossiers/get-paper', { dossierId: id.dossier, paperId: id.paper }],
    ['dossiers/get-file', { dossierId: id.dossier, sha256: id.file }],
    ['payments/get-obligation', { obligationId }],
    ['payments/get-receipt', { obligationId }],
  ]
  const nobodys = { ...ids, dossier: randomUUID(), draft: randomUUID(), paper: randomUUID(), file: '0'.repeat(64) }
  const asked = queries(ids, obligation.id)
  const unknown = queries(nobodys, randomUUID())
  for (const [index, [name, input]] of asked.entries()) {
    const others = await assertHidden(name, () => minh.query(name, input))
    const nothing = await minh.query(name, unknown[index]![1])
    assert.deepEqual(withoutRequest(others), withoutRequest(nothing), name)
  }
})

test('commands of another citizen change nothing', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  const { draft: draftId, dossier: dossierId } = ids
  const version = await versionOf(lan, dossierId)
  const before = await footprint()
  const commands: readonly (readonly [string, object])[] = [
    ['dossiers/save-draft', { draftId, answers: { delivery: 'post' } }],
    ['dossiers/attach-draft-file', { draftId, partCode: 'portrait', sha256: ids.file, name: 'a.png' }],
    ['dossiers/remove-draft-file', { draftId, partCode: 'portrait', sha256: ids.file }],
    ['dossiers/delete-draft', { draftId }],
    ['dossiers/submit-dossier', { draftId }],
    ['dossiers/withdraw-dossier', { dossierId, version, reason: 'Tôi đổi ý.' }],
    ['dossiers/supplement-dossier', { dossierId, version, note: 'x', files: [] }],
    ['payments/ask-provider', { obligationId: obligation.id }],
  ]
  for (const [name, input] of commands) await assertHidden(name, () => minh.command(name, input))
  assert.deepEqual(await footprint(), before)
})

test('an officer of another office acts on nothing, and a citizen holds no permission of an officer', async () => {
  const { dossier: dossierId } = ids
  const version = await versionOf(lan, dossierId)
  const before = await footprint()
  const hue = await signedIn(demo, 'hue-can-bo')
  for (const name of ['dossiers/hand-over-dossier', 'dossiers/accept-dossier'])
    await assertHidden(name, () => hue.command(name, { dossierId, version }))
  for (const name of ['dossiers/accept-dossier', 'dossiers/resolve-dossier', 'dossiers/hand-over-dossier']) {
    assert.equal((await lan.command(name, { dossierId, version })).status, 403, name)
  }
  const cash = await lan.command('payments/record-cash', { obligationId: obligation.id, amount: obligation.amount })
  assert.equal(cash.status, 403)
  assert.deepEqual(await footprint(), before)
})

test('nobody reads, ends or guesses the session or the message of somebody else', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  await minh.get('/account')
  await assertHidden('end a session', () => minh.post(`/account/sessions/${ids.session}`))
  await assertHidden('open a message', () => minh.post(`/inbox/${ids.message}`))
  assert.equal((await lan.get('/account')).url.pathname, '/account', 'still signed in')
})

test('the digest of a file of somebody else attaches nothing', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  const { draftId } = contentOf<{ draftId: string }>(
    await minh.command('dossiers/open-draft', { procedureCode: '3.000347', case: 'expiring' }),
  )
  const input = { draftId, partCode: 'portrait', sha256: ids.file, name: 'a.png' }
  assert.equal((await minh.command('dossiers/attach-draft-file', input)).status, 422)
})

test('citizens are led away from the office, and officers from what belongs to citizens', async () => {
  for (const page of [
    '/office',
    '/office/dossiers',
    '/office/cash',
    '/office/load',
    '/office/register',
    '/office/desk',
  ])
    assert.equal((await lan.get(page)).status, 403, page)
  const auditor = await signedIn(demo, 'kiem-tra')
  for (const page of ['/dossiers', '/inbox', `/drafts/${ids.draft}`])
    assert.ok([403, 404].includes((await auditor.get(page)).status), page)
})

/** 404 in words that tell nothing of Lan, with a refusal in the audit log that names who tried. */
async function assertHidden(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const before = await refusals()
  const answer = await ask()
  assert.equal(answer.status, 404, `${what} answered ${answer.status}: ${wordsOf(answer).slice(0, 300)}`)
  for (const secret of [lanInPerson.name, lanInPerson.personalId, lanInPerson.phone, lanInPerson.email])
    assert.ok(!answer.text.includes(secret), `${what} tells ${secret}`)
  assert.ok((await refusals()) > before, `${what}: the attempt is not in the audit log`)
  return answer
}

async function refusals(): Promise<number> {
  const [row] = await demo.query<{ count: string }>(
    `select count(*) from kernel.audit_entry where outcome = 'refused' and actor_kind in ('person', 'official')`,
  )
  return Number(row!.count)
}

async function footprint(): Promise<object[]> {
  return await demo.query(`select
    (select json_agg(row_to_json(dossier)) from dossiers.dossier) as dossiers,
    (select json_agg(row_to_json(draft)) from dossiers.draft) as drafts,
    (select json_agg(row_to_json(draft_file)) from dossiers.draft_file) as files,
    (select json_agg(row_to_json(obligation)) from payments.obligation) as obligations`)
}

function withoutRequest({ text }: Answer): object {
  const { requestId: _requestId, instance: _instance, ...told } = JSON.parse(text) as Record<string, unknown>
  return told
}
