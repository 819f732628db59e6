import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { anonymous, type Actor } from '../permissions.ts'
import { club } from '../testing/club.ts'
import { testPlatform } from '../testing/platform.ts'
import { createServer } from './server.ts'

const clerk: Actor = { kind: 'official', id: 'clerk-1', roles: ['clerk'], organisation: 'G01', personId: null }
const { platform, clock } = await testPlatform([club])
const app = await createServer(platform, {
  publicUrl: 'http://sen.example',
  authenticate: async (request) => (request.headers['x-test-role'] === 'clerk' ? clerk : anonymous),
  readLanguage: (request) => (request.headers['accept-language'] === 'en' ? 'en' : 'vi'),
  requestsPerMinute: 60,
})
after(() => app.close())

const post = (headers: Record<string, string>, body: object = { isBroken: false }) =>
  app.inject({
    method: 'POST',
    url: '/api/club/ring-bell',
    headers: { 'x-test-role': 'clerk', ...headers },
    payload: body,
  })

test('a query reads its input from the address, numbers included', async () => {
  const response = await app.inject('/api/club/greet-member?name=An&times=2')
  assert.deepEqual(response.json(), { greeting: 'Chào An. Chào An' })
})

test('bad input is answered 422 with a sentence for each field in the language asked for', async () => {
  const response = await app.inject('/api/club/greet-member?times=9')
  assert.equal(response.statusCode, 422)
  assert.match(response.headers['content-type'] as string, /application\/problem\+json/)
  assert.deepEqual(
    response.json().fields.map((field: { field: string }) => field.field),
    ['name', 'times'],
  )
  const english = await app.inject({ url: '/api/club/greet-member', headers: { 'accept-language': 'en' } })
  assert.equal(english.json().fields[0].message, 'This is required.')
})

test('a command without the permission is 401 for strangers, and its refusal names a request id', async () => {
  const response = await app.inject({ method: 'POST', url: '/api/club/ring-bell', payload: { isBroken: false } })
  assert.equal(response.statusCode, 401)
  assert.match(response.json().requestId, /^[0-9a-f-]{36}$/)
})

test('a state-changing request from a foreign page is refused, one from our own page is not', async () => {
  assert.equal((await post({ origin: 'https://evil.example' })).json().code, 'kernel/foreign-origin')
  assert.equal((await post({ 'sec-fetch-site': 'cross-site' })).json().code, 'kernel/foreign-origin')
  assert.equal((await post({ origin: 'http://sen.example' })).statusCode, 200)
})

test('the same idempotency key gets the first answer', async () => {
  const first = (await post({ 'idempotency-key': 'a' })).json()
  clock.advance({ seconds: 5 })
  assert.deepEqual((await post({ 'idempotency-key': 'a' })).json(), first)
  assert.notDeepEqual((await post({ 'idempotency-key': 'b' })).json(), first)
})

test('unknown addresses, wrong bodies and large bodies get problems from the closed list', async () => {
  assert.equal((await app.inject('/nowhere')).json().code, 'kernel/not-found')
  const wrong = await app.inject({
    method: 'POST',
    url: '/api/club/ring-bell',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  })
  assert.equal(wrong.json().code, 'kernel/invalid-input')
  const xml = await app.inject({
    method: 'POST',
    url: '/api/club/ring-bell',
    headers: { 'content-type': 'text/xml' },
    payload: '<a/>',
  })
  assert.equal(xml.json().code, 'kernel/unsupported-content')
  const large = await post({}, { isBroken: false, padding: 'x'.repeat(2_000_000) })
  assert.equal(large.json().code, 'kernel/body-too-large')
})

test('the API description lists every operation with its permission', async () => {
  const document = (await app.inject('/api/docs')).json()
  assert.equal(document.openapi, '3.1.0')
  assert.match(document.paths['/api/club/ring-bell'].post.description, /club\/ring-bells \(clerk\)/)
  assert.equal(document.paths['/api/club/greet-member'].get.parameters[0].required, true)
})

test('health tells of the database, metrics count operations by name and outcome', async () => {
  assert.deepEqual((await app.inject('/health')).json(), { status: 'well', database: 'up', timersOverdue: 0 })
  const metrics = (await app.inject('/metrics')).body
  assert.match(metrics, /sen_operation_seconds_count\{operation="club\/ring-bell",outcome="refused"\}/)
  const outsider = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })
  assert.equal(outsider.statusCode, 404)
})

test('pages of others may not frame us, scripts come from us alone', async () => {
  const { headers } = await app.inject('/api/docs')
  assert.match(headers['content-security-policy'] as string, /default-src 'self'.*frame-ancestors 'none'/)
})

test('who asks too often is asked to wait', async () => {
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => app.inject({ url: '/api/docs', remoteAddress: '203.0.113.7' })),
  )
  assert.equal(answers.at(-1)?.json().code, 'kernel/too-many-requests')
})

test('a body that is refused before it is read whole ends its line, and a body that was read keeps it', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ring = (body: string) =>
    fetch(`${address}/api/club/ring-bell`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const refused = await ring(JSON.stringify({ filling: 'a'.repeat(4_000_000) }))
  assert.deepEqual([refused.status, refused.headers.get('connection')], [413, 'close'])
  assert.equal((await ring('{"isBroken":false}')).headers.get('connection'), 'keep-alive')
})
