import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertShows } from '../testing/assert-shows.ts'
import { openExchange } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { speakRaw } from '../testing/speak-raw.ts'
import { untilEmpty } from '../testing/until.ts'
import { createWebClient, hiddenIn, type WebClient } from '../testing/web-client.ts'

let demo: Demo
let stranger: WebClient
let lan: WebClient

before(async () => {
  demo = await startDemo()
  stranger = createWebClient(demo.url)
  lan = await signedIn(demo, 'ngoc-lan')
})
after(() => demo.stop())

const ADDRESSES_OF_NOTHING = [
  '/%',
  '/%00',
  '/services/%ff',
  '/services/%00',
  '/services/__proto__',
  '/assets/..%2f..%2fpackage.json',
  '/services/..%2f..%2f..%2fetc%2fpasswd',
  '/dossiers/..%2f..%2fmetrics',
  '/.env',
  '/api/unknown/operation',
]

test('an address that leads nowhere gets a page with every security header and never a defect', async () => {
  for (const address of ADDRESSES_OF_NOTHING) {
    const answer = await lan.get(`${demo.url}${address}`)
    assert.equal(answer.status, 404, address)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'self'/, address)
    if (!address.startsWith('/api/')) assertShows(answer, /không tìm thấy/i)
  }
})

test('request lines that no browser sends are answered and not served from another folder or host', async () => {
  const lines: readonly (readonly [string, number])[] = [
    ['GET // HTTP/1.1', 404],
    ['GET /../../../etc/passwd HTTP/1.1', 404],
    ['GET /assets/../../package.json HTTP/1.1', 404],
    ['GET http://[/ HTTP/1.1', 404],
    ['GET http://evil.example/?lang=en HTTP/1.1', 303],
    ['GET //evil.example/?lang=en HTTP/1.1', 404],
  ]
  for (const [line, expected] of lines) {
    const answer = await speakRaw(
      demo.ports.platform,
      `${line}\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
    )
    assert.match(answer, new RegExp(`^HTTP/1.1 ${expected} `), line)
    assert.doesNotMatch(answer, /root:|"dependencies"|location: (https?:)?\/\/evil/i, line)
  }
})

test('a request with two lengths, or with a length and chunks, is refused: nothing can be smuggled behind it', async () => {
  const smuggled =
    'POST /track HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n'
  assert.match(await speakRaw(demo.ports.platform, smuggled), /^HTTP\/1.1 400 /)
  const twice = 'POST /track HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\ncode=1234'
  assert.match(await speakRaw(demo.ports.platform, twice), /^HTTP\/1.1 400 /)
})

test('a method that a page does not have is not found, whatever a header or a field calls it', async () => {
  const before = await demo.query<{ count: string }>('select count(*) from identity.session where ended_at is null')
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await fetch(`${demo.url}/account`, { method, headers: { cookie: cookieOf(lan) } })
    assert.equal(answer.status, 404, method)
  }
  const disguised = await lan.get('/sign-out?_method=POST', { headers: { 'x-http-method-override': 'POST' } })
  assert.equal(disguised.status, 404)
  assert.equal((await stranger.get('/api/dossiers/submit-dossier')).status, 404)
  assert.deepEqual(
    await demo.query<{ count: string }>('select count(*) from identity.session where ended_at is null'),
    before,
  )
})

test('a session cookie that was altered, cut, doubled or made up is nobody', async () => {
  const token = lan.cookies.get('sen')!
  const others = [
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.slice(0, 20),
    `${token}${token}`,
    token.toLowerCase(),
    "' or 1=1 --",
    '%00',
    'x'.repeat(6000),
  ]
  for (const forged of others) {
    const answer = await stranger.get('/dossiers', { headers: { cookie: `sen=${forged}` }, follow: false })
    assert.equal(answer.status, 303, forged.slice(0, 30))
    assert.match(answer.headers.get('location') ?? '', /^\/sign-in\/citizen/)
  }
  assert.equal((await lan.get('/dossiers')).status, 200, 'the real one still opens')
})

test('cookies are out of reach for scripts and for other sites', async () => {
  const { headers } = await stranger.get('/sign-in/citizen', { follow: false })
  for (const cookie of headers.getSetCookie()) assert.match(cookie, /HttpOnly; SameSite=Lax/, cookie)
})

test('headers that claim to be somebody else change nothing', async () => {
  const claims = {
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-user': 'van-hanh',
    'x-user-id': '1',
    authorization: 'Bearer anything',
    'x-original-url': '/office',
    'x-rewrite-url': '/office',
    'x-forwarded-host': 'evil.example',
  }
  const page = await stranger.get('/', { headers: claims })
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /evil\.example/)
  assert.equal((await stranger.get('/office', { headers: claims, follow: false })).status, 303)
  const metrics = await stranger.get('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } })
  assert.equal(metrics.status, 404, 'figures are for this machine, and a proxy tells where a request came from')
})

test('a form of another site is refused before anything is read', async () => {
  const foreign: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  await lan.get('/services/exchange-driving-licence/apply')
  for (const headers of foreign) {
    const page = await lan.post('/services/exchange-driving-licence/apply', { case: 'expiring' }, { headers })
    assert.equal(page.status, 403, JSON.stringify(headers))
    const input = { procedureCode: '3.000347', case: 'expiring' }
    const operation = await lan.command('dossiers/open-draft', input, { headers })
    assert.equal(operation.status, 403, JSON.stringify(headers))
  }
  assert.equal((await demo.query('select id from dossiers.draft')).length, 0)
})

test('a form without its token, or with that of somebody else, changes nothing', async () => {
  const minh = await signedIn(demo, 'quang-minh')
  const theirs = hiddenIn((await minh.get('/account')).text, 'csrfToken')!
  for (const csrfToken of ['', 'x', theirs]) {
    const answer = await lan.post('/services/exchange-driving-licence/apply', { case: 'expiring', csrfToken })
    assert.equal(answer.status, 403)
    assertShows(answer, /Thông tin bạn nhập vẫn còn; vui lòng gửi lại/)
  }
  assert.equal((await demo.query('select id from dossiers.draft')).length, 0)
})

test('JSON disguised as text, as only a page of another site sends it, and a form are no input of the API', async () => {
  const csrfToken = hiddenIn((await lan.get('/account')).text, 'csrfToken')!
  const input = { procedureCode: '3.000347', case: 'expiring' }
  const asText = await lan.command('dossiers/open-draft', input, { headers: { 'content-type': 'text/plain' } })
  assert.equal(asText.status, 415)
  const asForm = await lan.post('/api/dossiers/open-draft', { csrfToken, procedureCode: '3.000347', 'case[$ne]': 'x' })
  assert.equal(asForm.status, 415)
  assert.equal((await demo.query('select id from dossiers.draft')).length, 0)
})

test('sign-in comes back to pages of ours only', async () => {
  const outside = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/%09/evil.example',
  ]
  for (const target of [...outside, 'javascript:alert(1)', '/sign-out', '\t//evil.example']) {
    const visitor = createWebClient(demo.url)
    const page = await visitor.get(`/sign-in/citizen?return=${encodeURIComponent(target)}`)
    const consent = await visitor.post(`${page.url.href}/account`, { account: 'quang-minh' })
    const back = await visitor.post(`${consent.url.href}/consent`, { answer: 'agree' })
    assert.equal(back.url.origin, demo.url, target)
  }
  const language = await stranger.get('/services?lang=en&next=//evil.example', { follow: false })
  assert.equal(language.headers.get('location'), '/services?next=%2F%2Fevil.example')
})

test('a huge address, ten thousand parameters and a body beyond the limit are refused in a sentence or ignored', async () => {
  const long = await speakRaw(
    demo.ports.platform,
    `GET /services?q=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  )
  assert.match(long, /^HTTP\/1.1 431 /)
  assert.ok([200, 422].includes((await stranger.get(`/services?q=${'a'.repeat(8000)}`)).status))
  const many = Array.from({ length: 900 }, (_, n) => `p${n}=${n}`).join('&')
  assert.equal((await stranger.get(`/services?${many}`)).status, 200)
  await stranger.get('/track')
  const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`p${n}`, String(n)]))
  assert.ok((await stranger.post('/track', { ...fields, code: 'x' })).status < 500)
  const heavy = await stranger.post('/track', { code: 'x'.repeat(2_000_000) })
  assert.equal(heavy.status, 413)
  assertShows(heavy, /1 MB/)
})

test('an upload that never ends and is cut off leaves nothing behind and keeps nobody waiting', async () => {
  const draftId = await openExchange(lan)
  const page = await lan.get(`/drafts/${draftId}/portrait`)
  const csrfToken = hiddenIn(page.text, 'csrfToken')!
  const part = (name: string, rest: string) => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}`
  const begun = [
    `POST /drafts/${draftId}/portrait HTTP/1.1\r\nHost: x\r\nCookie: ${cookieOf(lan)}\r\n`,
    'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000000\r\n\r\n',
    part('csrfToken', `\r\n\r\n${csrfToken}\r\n`),
    part('portrait', '; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'),
    'x'.repeat(100_000),
  ].join('')
  const cut = await Promise.all(
    Array.from({ length: 20 }, () => speakRaw(demo.ports.platform, begun, { cutAfter: 300 })),
  )
  assert.deepEqual(new Set(cut), new Set(['']))
  assert.equal((await stranger.get('/services')).status, 200)
  assert.equal((await lan.get(`/drafts/${draftId}/portrait`)).status, 200)
  await untilEmpty(`${demo.state}/files/incoming`)
  assert.equal((await demo.query('select draft_id from dossiers.draft_file')).length, 0)
})

test('after all of this the log holds no defect', () => {
  const defects = demo
    .log()
    .split('\n')
    .filter((line) => /"level":"(error|fatal)"/.test(line))
  assert.deepEqual(defects, [])
})

function cookieOf(client: WebClient): string {
  return [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
