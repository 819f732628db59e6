import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { contentOf, obligationOf, openExchange, payAtBank, submitExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'
import type { WebClient } from '../testing/web-client.ts'

/** Markup, a way out of an attribute, a statement, a template and the language in which our papers are set. */
const HOSTILE = [
  `<script>alert(7331)</script>`,
  `"><img src=x onerror=alert(7331)>`,
  `' autofocus onfocus='alert(7331)`,
  `'; drop table dossiers.dossier; --`,
  '${7*7}{{7*7}}#read("/etc/passwd")',
].join(' ')

let demo: Demo
let lan: WebClient
let desk: WebClient

before(async () => {
  demo = await startDemo()
  ;[lan, desk] = await Promise.all([signedIn(demo, 'ngoc-lan'), signedIn(demo, 'hn-tiep-nhan')])
})
after(() => demo.stop())

test('what is typed into addresses is shown as words and never becomes part of a page', async () => {
  const typed = encodeURIComponent(HOSTILE)
  for (const path of [
    `/services?q=${typed}`,
    `/track?code=${typed}`,
    `/track/${encodeURIComponent(HOSTILE.slice(0, 60))}`,
    `/services/${encodeURIComponent(HOSTILE.slice(0, 60))}`,
    `/sign-in?return=${typed}`,
    `/dossiers?page=${typed}`,
    `/inbox?page=${typed}`,
    `/account?x=${typed}`,
  ])
    assertHarmless((await lan.get(path)).text, path)
  for (const path of [
    '/office/dossiers?view=',
    '/office/dossiers?view=all&q=',
    '/office/register?from=',
    '/office/cash?q=',
  ])
    assertHarmless((await desk.get(path + typed)).text, path)
})

test('what is typed into the fields of a draft is kept letter by letter and harmless wherever it shows', async () => {
  const draftId = await openExchange(lan)
  const answers = {
    phone: HOSTILE,
    email: HOSTILE,
    delivery: HOSTILE,
    deliveryAddress: address(),
    unknownField: HOSTILE,
  }
  const saved = contentOf<{ answers: Record<string, unknown> }>(
    await lan.command('dossiers/save-draft', { draftId, answers }),
  )
  assert.equal(saved.answers['email'], HOSTILE)
  assert.equal(saved.answers['unknownField'], undefined, 'what no form asks is not kept')
  for (const page of ['contact', 'delivery', 'check', 'portrait', 'declaration', 'case']) {
    const { text, status } = await lan.get(`/drafts/${draftId}/${page}`)
    assert.ok(status < 500)
    assertHarmless(text, page)
  }
  await lan.get(`/drafts/${draftId}/contact`)
  const again = await lan.post(`/drafts/${draftId}/contact`, { phone: HOSTILE, email: HOSTILE })
  assert.equal(again.status, 422)
  assertHarmless(again.text, 'the form that is shown again')
})

test('ten thousand characters and characters that cannot be kept are told, not cut and not a defect', async () => {
  const draftId = await openExchange(lan)
  await lan.get(`/drafts/${draftId}/contact`)
  for (const email of ['ả'.repeat(10_000), 'a\u0000b', '\u0000', `${'a'.repeat(9_990)}@x.example`]) {
    const answer = await lan.post(`/drafts/${draftId}/contact`, { phone: '0912345678', email })
    assert.equal(answer.status, 422, email.slice(0, 10))
  }
  const half = await lan.command('dossiers/save-draft', { draftId, answers: { email: '\uD800' } })
  assert.equal(half.status, 422)
})

test('words of officers and applicants are harmless on every page and every paper of the dossier', async () => {
  const dossierId = await submitExchange(lan)
  await payAtBank(demo, lan, await obligationOf(lan, dossierId))
  await until('the payment is known', async () => (await seen(dossierId)).version > 2)
  contentOf(
    await desk.command('dossiers/request-supplement', {
      ...(await seen(dossierId)),
      points: [HOSTILE, HOSTILE],
      reason: HOSTILE,
    }),
  )
  contentOf(await lan.command('dossiers/supplement-dossier', { ...(await seen(dossierId)), note: HOSTILE, files: [] }))
  contentOf(await desk.command('dossiers/refuse-dossier', { ...(await seen(dossierId)), reason: HOSTILE }))
  for (const path of [`/dossiers/${dossierId}`, '/dossiers', '/inbox', '/account'])
    assertHarmless((await lan.get(path)).text, path)
  for (const path of [`/office/dossiers/${dossierId}`, '/office', '/office/dossiers?view=all'])
    assertHarmless((await desk.get(path)).text, path)
  const papers = await demo.query<{ id: string }>('select id from dossiers.paper where dossier_id = $1', [dossierId])
  assert.ok(papers.length >= 2)
  for (const { id } of papers) {
    const words = wordsOfPdf(await bytesOf(`/dossiers/${dossierId}/papers/${id}`))
    assert.doesNotMatch(words, /root:x:/, 'no file of this machine is set into a paper')
    assert.match(words.replace(/\s/g, ''), /drop\s*table/, 'what was written stands on the paper as it was written')
  }
  const mails = await (await fetch(`http://127.0.0.1:${demo.ports.mailbox}/messages`)).text()
  assert.doesNotMatch(mails, /<script>alert/, 'reasons travel by no mail')
})

test('what a browser and a payer call themselves is harmless too', async () => {
  await lan.get('/account', { headers: { 'user-agent': HOSTILE } })
  assertHarmless((await lan.get('/account')).text, 'sessions')
  const dossierId = await submitExchange(lan)
  const { qr } = await obligationOf(lan, dossierId)
  await lan.post(`http://127.0.0.1:${demo.ports.bank}/transfers`, { qr, payer: HOSTILE, variant: 'other-amount' })
  const cashier = await signedIn(demo, 'hn-thu-quy')
  for (const path of ['/office/cash', '/office/cash/refunds', '/office/cash/reconciliation'])
    assertHarmless((await cashier.get(path)).text, path)
})

test('every page forbids scripts that are not ours, and the tables are all there', async () => {
  for (const path of ['/', '/services', '/dossiers', '/account']) {
    const policy = (await lan.get(path)).headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'self'/)
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/)
  }
  assert.ok((await demo.query('select 1 from dossiers.dossier')).length > 0)
  const defects = demo
    .log()
    .split('\n')
    .filter((line) => /"level":"(error|fatal)"/.test(line))
  assert.deepEqual(defects, [])
})

/** No element and no attribute of a page comes from what was typed; scripts are files of ours. */
function assertHarmless(html: string, where: string): void {
  assert.doesNotMatch(html, /<script>alert|<img src=x/, `${where}: an element was injected`)
  for (const [tag] of html.matchAll(/<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi)) {
    const names = tag.replace(/="[^"]*"/g, '=')
    assert.doesNotMatch(names, /\son[a-z]+=|\sautofocus/i, `${where}: an attribute was injected: ${tag.slice(0, 200)}`)
  }
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) assert.match(tag, /src="\/assets\//, where)
  assert.doesNotMatch(html, /(href|action|src)="(javascript|data):/i, where)
}

async function seen(dossierId: string): Promise<{ dossierId: string; version: number }> {
  const { version } = contentOf<{ version: number }>(await desk.query('dossiers/get-dossier', { dossierId }))
  return { dossierId, version }
}

function address() {
  return { provinceCode: '01', communeCode: HOSTILE.slice(0, 20), line: HOSTILE }
}

async function bytesOf(path: string): Promise<Buffer> {
  const cookie = [...lan.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return Buffer.from(await (await fetch(demo.url + path, { headers: { cookie } })).arrayBuffer())
}

/** As poppler reads it; `npm test` sees to it that it is there. */
function wordsOfPdf(content: Buffer): string {
  const file = `${demo.state}/paper.pdf`
  writeFileSync(file, content)
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}
