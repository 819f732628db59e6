import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { attachDraftFile, getDossier, listOwnDossiers, listOwnDrafts, requestSupplement } from '#modules/dossiers'
import { PORTRAIT, submitExchange, submitPaidExchange } from '../office/testing/dossiers.ts'
import { openOfficeSite } from '../office/testing/office-site.ts'

const site = await openOfficeSite()
const APPLY = '/services/exchange-driving-licence/apply'

type Browser = Awaited<ReturnType<typeof site.browser>>

async function beginDraft(browser: Browser): Promise<string> {
  await browser.get(APPLY)
  const answer = await browser.post(APPLY, { case: 'expiring' })
  assert.equal(answer.statusCode, 303, answer.body)
  return /\/drafts\/[^/]+/.exec(answer.headers.location as string)![0]
}

function linesOf(body: string): string {
  return body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('nobody who is not signed in sees a citizen’s page: they are led to the sign-in and back', async () => {
  const stranger = await site.browser('ngoc-lan')
  ;(stranger.cookies as Map<string, string>).clear()
  const answer = await stranger.get('/dossiers?page=2')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/sign-in/citizen?return=%2Fdossiers%3Fpage%3D2')
})

test('a draft begins at its first page, shows what registers hold with its source and asks only what they do not', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  const page = await browser.get(`${draft}/applicant`)
  assert.match(linesOf(page.body), /Nguyễn Thị Ngọc Lan.*từ CSDL quốc gia về dân cư/)
  assert.doesNotMatch(page.body, /name="fullName"/)
  assert.equal(page.headers['cache-control'], 'no-store')
})

test('a wrong answer keeps what was typed, escaped, with a sentence at the field and one on top', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  await browser.get(`${draft}/contact`)
  const hostile = '"><script>alert(1)</script>'
  const answer = await browser.post(`${draft}/contact`, { phone: '12', email: hostile })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /<title>Lỗi: /)
  assert.match(answer.body, /href="#phone"/)
  assert.match(answer.body, /id="phone-error"/)
  assert.doesNotMatch(answer.body, /<script>alert/)
  assert.match(answer.body, /&quot;>&lt;script>alert\(1\)&lt;\/script>/)
  const later = await browser.get(`${draft}/contact`)
  assert.match(later.body, /&lt;script>alert/, 'what was typed is in the draft')
})

test('a form without the token of its page changes nothing and comes back with what was typed', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  const answer = await browser.post(`${draft}/contact`, { csrfToken: 'forged', phone: '0912 345 678', email: '' })
  assert.equal(answer.statusCode, 403)
  assert.match(linesOf(answer.body), /Thông tin bạn nhập vẫn còn/)
  assert.match(answer.body, /value="0912 345 678"/)
  assert.doesNotMatch((await browser.get(`${draft}/contact`)).body, /0912 345 678/)
})

test('a session that ends in mid-form loses nothing: sign in again and the answers are there', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  await browser.get(`${draft}/contact`)
  site.clock.advance({ minutes: 31 })
  const answer = await browser.post(`${draft}/contact`, { phone: '0987 654 321', email: 'lan@example.com' })
  assert.equal(answer.statusCode, 401)
  assert.match(linesOf(answer.body), /vẫn được giữ trong 15 phút/)
  assert.match(answer.body, /href="\/sign-in\/citizen\?return=%2Fdrafts/)
  for (const [name, value] of browser.cookies) {
    if (name.startsWith('sen-kept')) assert.doesNotMatch(Buffer.from(value, 'base64url').toString(), /0987|lan@/)
  }
  const again = await site.browser('ngoc-lan')
  ;(browser.cookies as Map<string, string>).set('sen', again.cookies.get('sen')!)
  const page = await browser.get(`${draft}/contact`)
  assert.match(page.body, /value="0987 654 321"/)
  assert.match(linesOf(page.body), /trước khi đăng nhập lại vẫn còn/)
  assert.doesNotMatch((await browser.get(`${draft}/contact`)).body, /0987 654 321/, 'shown once')
})

test('what was kept for one person is not shown to another who signs in at the same browser', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  await browser.get(`${draft}/contact`)
  site.clock.advance({ minutes: 31 })
  await browser.post(`${draft}/contact`, { phone: '0987 654 321', email: '' })
  const other = await site.browser('quang-minh')
  ;(browser.cookies as Map<string, string>).set('sen', other.cookies.get('sen')!)
  const page = await browser.get(`${draft}/contact`)
  assert.equal(page.statusCode, 404)
  assert.doesNotMatch(page.body, /0987/)
})

test('a cookie that somebody has touched keeps nothing and breaks nothing', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  ;(browser.cookies as Map<string, string>).set('sen-kept-0', 'AAAA'.repeat(20)).set('sen-flash-0', '%%%')
  assert.equal((await browser.get(`${draft}/contact`)).statusCode, 200)
})

test('drafts and dossiers of others are not found, and the attempt is on record', async () => {
  const owner = await site.browser('ngoc-lan')
  const draft = await beginDraft(owner)
  const dossierId = await submitExchange(site, 'ngoc-lan')
  const other = await site.browser('quang-minh')
  for (const path of [
    `${draft}/contact`,
    `${draft}/check`,
    `/dossiers/${dossierId}`,
    `/dossiers/${dossierId}/payment`,
    `/dossiers/${dossierId}/withdraw`,
    `/dossiers/${dossierId}/papers/${dossierId}`,
    `/dossiers/${dossierId}/files/${'0'.repeat(64)}`,
    '/dossiers/no-id-at-all',
    '/drafts/no-id-at-all/contact',
  ]) {
    const answer = await other.get(path)
    assert.equal(answer.statusCode, 404, path)
    assert.doesNotMatch(answer.body, /Ngọc Lan/)
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kernel.audit_entry
    where outcome = 'refused' and subject = ${`dossier:${dossierId}`} and actor_id = ${site.actor('quang-minh').id}`.execute(
    site.platform.database,
  )
  assert.ok(rows[0]!.count >= 5)
})

test('a form sent twice is done once, and both times the person lands on the same page', async () => {
  const dossierId = await submitExchange(site, 'ngoc-lan')
  const browser = await site.browser('ngoc-lan')
  const path = `/dossiers/${dossierId}/withdraw`
  const page = await browser.get(path)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)![1]!
  const form = { version: hidden('version'), onceKey: hidden('onceKey'), reason: 'Tôi nộp nhầm thủ tục.' }
  const first = await browser.post(path, form)
  const second = await browser.post(path, form)
  assert.equal(first.statusCode, 303, first.body)
  assert.equal(second.statusCode, 303, second.body)
  assert.equal(first.headers.location, second.headers.location)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from dossiers.event
    where dossier_id = ${dossierId} and kind = 'withdrawn'`.execute(site.platform.database)
  assert.equal(rows[0]!.count, 1)
})

test('submitting twice makes one dossier', async () => {
  const browser = await site.browser('manh-cuong')
  const person = site.actor('manh-cuong')
  const draft = await beginDraft(browser)
  const before = (await site.run(person, listOwnDossiers, {})).length
  await browser.get(`${draft}/declaration`)
  await browser.post(`${draft}/declaration`, { declaration: 'yes' })
  await browser.get(`${draft}/delivery`)
  await browser.post(`${draft}/delivery`, { delivery: 'desk' })
  const check = await browser.get(`${draft}/check`)
  assert.match(linesOf(check.body), /còn thiếu/)
  assert.doesNotMatch(check.body, /name="onceKey"/, 'nothing to submit while something is missing')
  const sha256 = await site.upload(person, PORTRAIT, 'image/jpeg')
  const draftId = draft.split('/').at(-1)!
  await site.run(person, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh.jpg' })
  const complete = await browser.get(`${draft}/check`)
  const onceKey = /name="onceKey" value="([^"]*)"/.exec(complete.body)![1]!
  const [first, second] = [
    await browser.post(`${draft}/check`, { onceKey }),
    await browser.post(`${draft}/check`, { onceKey }),
  ]
  assert.equal(first.statusCode, 303, first.body)
  assert.equal(second.headers.location, first.headers.location)
  assert.equal((await site.run(person, listOwnDossiers, {})).length, before + 1)
  assert.equal((await site.run(person, listOwnDrafts, {})).length, 0)
})

test('script saves what is typed without judging it', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  await browser.get(`${draft}/contact`)
  const answer = await browser.post(`${draft}/contact/autosave`, { phone: '09', email: '' })
  assert.equal(answer.statusCode, 204)
  assert.match((await browser.get(`${draft}/contact`)).body, /value="09"/)
})

test('a commune of another province is no answer: the page asks for it again', async () => {
  const browser = await site.browser('ngoc-lan')
  const draft = await beginDraft(browser)
  await browser.get(`${draft}/delivery`)
  const answer = await browser.post(`${draft}/delivery`, {
    delivery: 'post',
    'deliveryAddress.province': '46',
    'deliveryAddress.commune': '00166',
    'deliveryAddress.line': 'Số 1',
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /href="#deliveryAddress\.commune"/)
})

test('the language chosen on a page stays chosen', async () => {
  const browser = await site.browser('ngoc-lan')
  const answer = await browser.get('/dossiers?lang=en')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/dossiers')
  assert.match((await browser.get('/dossiers')).body, /<html lang="en"[^>]*>.*My dossiers/s)
})

test('files for a supplement gather on the page and are sent once, all together', async () => {
  const dossierId = await submitPaidExchange(site)
  const version = async () => (await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })).version
  await site.run(site.actor('hn-tiep-nhan'), requestSupplement, {
    dossierId,
    version: await version(),
    points: ['Ảnh chân dung chưa đúng quy cách.'],
    reason: 'Ảnh chân dung chưa đáp ứng quy định.',
  })
  const browser = await site.browser('ngoc-lan')
  const path = `/dossiers/${dossierId}/supplement`
  const page = await browser.get(path)
  assert.match(page.body, /Ảnh chân dung chưa đúng quy cách/)
  assert.doesNotMatch(page.body, /hộ chiếu/, 'only what this dossier needs')
  const seen = { version: String(await version()), onceKey: 'supplement' }
  const empty = await browser.post(path, seen)
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /id="note-error"/)
  const sha256 = await site.upload(site.actor('ngoc-lan'), Buffer.concat([PORTRAIT, Buffer.from([1])]), 'image/jpeg')
  const kept = `portrait:${sha256}:23:anh-moi.jpg`
  const gathering = await browser.post(path, { ...seen, kept, note: 'Ảnh mới', intent: 'upload' })
  assert.equal(gathering.statusCode, 200)
  assert.match(gathering.body, /anh-moi\.jpg/)
  assert.match(gathering.body, /Ảnh mới/)
  const sent = await browser.post(path, { ...seen, kept, note: 'Ảnh mới' })
  assert.equal(sent.statusCode, 303, sent.body)
  const { state, files } = await site.run(site.actor('ngoc-lan'), getDossier, { dossierId })
  assert.equal(state, 'registered')
  assert.ok(files.some((file) => file.name === 'anh-moi.jpg'))
})
