import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { checkFormToken, formToken, localPath, sessionOf, signInPath } from './index.ts'
import { startPortal } from './testing/sign-in-portal.ts'

const PERSON = '0198f2a4-0000-7000-8000-000000000001'
const asked: string[] = []
const portal = await startPortal({
  linkPerson: async (_call, personalId) => (asked.push(personalId), personalId === '001188900101' ? PERSON : null),
})
const { app, clock, platform, settings, newBrowser } = portal
app.get('/who', async (request) => ({ actor: request.actor, session: sessionOf(request), language: request.language }))
app.get('/form', async (request, reply) => ({ token: formToken(request, reply, settings) }))
app.post('/form', async (request) => {
  checkFormToken(request, request.headers['x-form-token'], settings)
  return {}
})
after(() => portal.close())

async function lastAudit() {
  const { rows } = await sql<{ event: string; outcome: string; actor_id: string; detail: Record<string, string> }>`
    select event, outcome, actor_id, detail from kernel.audit_entry order by id desc limit 1`.execute(platform.database)
  return rows[0]!
}

test('a citizen signs in with VNeID, lands where they wanted to go, and is who the provider says', async () => {
  const browser = newBrowser()
  const answer = await browser.signIn('citizen', 'ngoc-lan', '/ho-so/moi?buoc=2')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/ho-so/moi?buoc=2')
  const cookie = answer.cookies.find(({ name }) => name === 'sen')!
  assert.equal(cookie.httpOnly, true)
  assert.equal(cookie.sameSite, 'Lax')
  const { actor } = (await browser.get('/who')).json()
  assert.equal(actor.kind, 'person')
  assert.deepEqual(actor.roles, ['citizen', 'citizen-verified'])
  assert.equal(actor.personId, PERSON)
  assert.deepEqual(asked, ['001188900101'])
  assert.deepEqual(await lastAudit(), {
    event: 'signed-in',
    outcome: 'done',
    actor_id: actor.id,
    detail: { provider: 'citizen' },
  })
})

test('the same citizen has the same account at the next sign-in, and never shows more than three digits of the personal id', async () => {
  const [first, second] = [newBrowser(), newBrowser()]
  await first.signIn('citizen', 'ngoc-lan')
  await second.signIn('citizen', 'ngoc-lan')
  const [one, two] = [
    await first.get('/api/identity/get-own-account'),
    await second.get('/api/identity/get-own-account'),
  ]
  assert.equal(one.json().id, two.json().id)
  assert.equal(one.json().name, 'Nguyễn Thị Ngọc Lan')
  assert.equal(one.json().personalId, '•••••••••101')
  assert.ok(!one.body.includes('001188900101'))
})

test('a citizen identified at level 1 may look, and does not hold the role that submitting needs', async () => {
  const browser = newBrowser()
  await browser.signIn('citizen', 'anh-tuan')
  assert.deepEqual((await browser.get('/who')).json().actor.roles, ['citizen'])
})

test('an official acts for the organisation of the position, with its roles and no others', async () => {
  const browser = newBrowser()
  await browser.signIn('official', 'hue-can-bo')
  const { actor } = (await browser.get('/who')).json()
  assert.equal(actor.kind, 'official')
  assert.equal(actor.organisation, 'G01.57.08')
  assert.deepEqual(actor.roles, ['official', 'case-officer', 'reception-officer'])
  assert.equal(actor.personId, null)
})

test('a cookie that was changed, made up or taken from the table opens nothing', async () => {
  const browser = newBrowser()
  await browser.signIn('citizen', 'ngoc-lan')
  const token = browser.cookies.get('sen')!
  const { rows } = await sql<{
    hash: string
  }>`select encode(token_hash, 'base64') as hash from identity.session`.execute(platform.database)
  for (const forged of [token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'), 'x', rows[0]!.hash, `${token}x`]) {
    browser.cookies.set('sen', forged)
    assert.equal((await browser.get('/who')).json().actor.kind, 'anonymous')
  }
})

test('a session planted before the sign-in is not the session after it', async () => {
  const thief = newBrowser()
  await thief.signIn('citizen', 'quang-minh')
  const planted = thief.cookies.get('sen')!
  const victim = newBrowser()
  victim.cookies.set('sen', planted)
  await victim.signIn('citizen', 'ngoc-lan')
  assert.notEqual(victim.cookies.get('sen'), planted)
  assert.equal((await thief.get('/who')).json().actor.kind, 'anonymous')
  assert.equal((await victim.get('/who')).json().session.name, 'Nguyễn Thị Ngọc Lan')
})

test('an answer with a forged state, of another browser, or shown twice is refused and audited', async () => {
  const browser = newBrowser()
  const back = await browser.proveTo('citizen', 'ngoc-lan')
  const forged = new URL(back, 'http://x')
  forged.searchParams.set('state', 'A'.repeat(43))
  const refused = await browser.get(forged.pathname + forged.search)
  assert.equal(refused.json().code, 'identity/sign-in-not-matching')
  assert.deepEqual(await lastAudit(), {
    event: 'signed-in',
    outcome: 'refused',
    actor_id: 'anonymous',
    detail: { provider: 'citizen', error: 'identity/sign-in-not-matching' },
  })

  const stranger = newBrowser()
  await stranger.get('/sign-in/citizen')
  assert.equal((await stranger.get(back)).json().code, 'identity/sign-in-not-matching')
  assert.equal(stranger.cookies.get('sen'), undefined)

  const again = await browser.proveTo('citizen', 'ngoc-lan')
  assert.equal((await browser.get(again)).statusCode, 303)
  assert.equal((await browser.get(again)).json().code, 'identity/sign-in-not-matching')
})

test('the answer of one provider is refused at the door of the other', async () => {
  const browser = newBrowser()
  const back = await browser.proveTo('citizen', 'ngoc-lan')
  const answer = await browser.get(back.replace('/callback/citizen', '/callback/official'))
  assert.equal(answer.json().code, 'identity/sign-in-not-matching')
})

test('a code of somebody else under our own state is refused: PKCE', async () => {
  const [browser, thief] = [newBrowser(), newBrowser()]
  const mine = new URL(await browser.proveTo('citizen', 'ngoc-lan'), 'http://x')
  const stolen = new URL(await thief.proveTo('citizen', 'quang-minh'), 'http://x')
  mine.searchParams.set('code', stolen.searchParams.get('code')!)
  assert.equal((await browser.get(mine.pathname + mine.search)).json().code, 'identity/identity-not-proved')
})

test('a sign-in that took longer than ten minutes has expired', async () => {
  const browser = newBrowser()
  const back = await browser.proveTo('citizen', 'ngoc-lan')
  clock.advance({ minutes: 10 })
  const answer = await browser.get(back)
  assert.equal(answer.statusCode, 410)
  assert.equal(answer.json().code, 'identity/sign-in-expired')
})

test('giving up, a locked account and maintenance each have their own sentence', async () => {
  for (const [mishap, code] of [
    ['cancel', 'identity/sign-in-cancelled'],
    ['locked', 'identity/account-locked'],
    ['maintenance', 'identity/provider-unavailable'],
  ] as const) {
    const browser = newBrowser()
    const start = await browser.get('/sign-in/citizen')
    const page = await browser.atProvider.get(start.headers.location as string)
    const back = await browser.atProvider.post(`${page.url.href}/mishap`, { mishap })
    assert.equal((await browser.get(back.url.pathname + back.url.search)).json().code, code)
  }
})

test('a provider that fails while the code is redeemed is unavailable, and the next try works', async () => {
  const browser = newBrowser()
  const start = await browser.get('/sign-in/citizen')
  const page = await browser.atProvider.get(start.headers.location as string)
  await browser.atProvider.post(`${page.url.href}/mishap`, { mishap: 'unavailable' })
  const consent = await browser.atProvider.post(`${page.url.href}/account`, { account: 'ngoc-lan' })
  const back = await browser.atProvider.post(`${consent.url.href}/consent`, { answer: 'agree' })
  const failed = await browser.get(back.url.pathname + back.url.search)
  assert.equal(failed.statusCode, 503)
  assert.equal(failed.json().code, 'identity/provider-unavailable')
  assert.equal((await newBrowser().signIn('citizen', 'ngoc-lan')).statusCode, 303)
})

test('a session ends after half an hour without a request, and not while it is used', async () => {
  const browser = newBrowser()
  await browser.signIn('citizen', 'ngoc-lan')
  for (let i = 0; i < 3; i++) {
    clock.advance({ minutes: 29 })
    assert.equal((await browser.get('/who')).json().actor.kind, 'person')
  }
  clock.advance({ minutes: 30 })
  assert.equal((await browser.get('/who')).json().actor.kind, 'anonymous')
})

test('a session ends after its hours even when it is used all the time: 12 for citizens, 10 for officials', async () => {
  for (const [provider, account, hours] of [
    ['citizen', 'ngoc-lan', 12],
    ['official', 'hn-thu-ly', 10],
  ] as const) {
    const browser = newBrowser()
    await browser.signIn(provider, account)
    const kind = async () => (await browser.get('/who')).json().actor.kind
    for (let minutes = 20; minutes < hours * 60; minutes += 20) {
      clock.advance({ minutes: 20 })
      assert.notEqual(await kind(), 'anonymous')
    }
    clock.advance({ minutes: 20 })
    assert.equal(await kind(), 'anonymous')
  }
})

test('signing out ends the session at once, is audited, and goes on to the provider', async () => {
  const browser = newBrowser()
  await browser.signIn('citizen', 'ngoc-lan')
  const token = browser.cookies.get('sen')!
  const answer = await browser.post('/sign-out', { origin: settings.publicUrl })
  assert.match(
    String(answer.headers.refresh),
    /^0; url=http:\/\/127\.0\.0\.1:\d+\/session\/end\?.*client_id=sen-portal/,
  )
  assert.equal((await lastAudit()).event, 'signed-out')
  const atProvider = await browser.atProvider.get(String(answer.headers.refresh).slice('0; url='.length))
  assert.equal(atProvider.status, 200)
  assert.match(atProvider.text, /đăng xuất/i)
  browser.cookies.set('sen', token)
  assert.equal((await browser.get('/who')).json().actor.kind, 'anonymous')
})

test('a sign-out without a session leads home', async () => {
  const answer = await newBrowser().post('/sign-out', { origin: settings.publicUrl })
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/')
})

test('a page of another site cannot sign anybody out', async () => {
  const browser = newBrowser()
  await browser.signIn('citizen', 'ngoc-lan')
  for (const headers of [{ origin: 'https://xau.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    assert.equal((await browser.post('/sign-out', headers)).json().code, 'kernel/foreign-origin')
  }
  assert.equal((await browser.get('/who')).json().actor.kind, 'person')
})

test('a form token holds for its session or browser only', async () => {
  const [browser, other] = [newBrowser(), newBrowser()]
  const send = async (who: typeof browser, token: string) =>
    (await who.post('/form', { 'x-form-token': token })).statusCode
  const anonymousToken = (await browser.get('/form')).json().token
  assert.equal(await send(browser, anonymousToken), 200)
  assert.equal(await send(other, anonymousToken), 403)
  await browser.signIn('citizen', 'ngoc-lan')
  assert.equal(await send(browser, anonymousToken), 403, 'a form opened before the sign-in is asked to be sent again')
  const token = (await browser.get('/form')).json().token
  assert.equal(await send(browser, token), 200)
  await other.signIn('citizen', 'quang-minh')
  assert.equal(await send(other, token), 403)
  assert.equal(await send(browser, ''), 403)
})

test('a return path leads to a page of ours or to the start', () => {
  for (const path of ['/', '/ho-so/1?a=b#c']) assert.equal(localPath(path), path)
  for (const path of [
    'https://xau.example/',
    '//xau.example',
    '/\\xau.example',
    '/.//xau.example',
    '/a/..//xau.example',
    '/\t/xau.example',
    'javascript:alert(1)',
    '/sign-out',
    '/sign-in/citizen',
    undefined,
    ['/a'],
    `/${'a'.repeat(2000)}`,
  ]) {
    assert.equal(localPath(path), '/', String(path))
  }
  assert.equal(signInPath('citizen', '/ho-so?x=1&y=2'), '/sign-in/citizen?return=%2Fho-so%3Fx%3D1%26y%3D2')
})

test('a sign-in started with an address of another site ends on our start page', async () => {
  const answer = await newBrowser().signIn('citizen', 'ngoc-lan', '//xau.example/')
  assert.equal(answer.headers.location, '/')
})
