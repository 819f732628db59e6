import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#kernel/permissions.ts'
import { createServer } from '#kernel/http/server.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import identity from '../module.ts'
import type { IdentitySettings } from '../settings.ts'
import { readLanguage, rememberLanguage } from './language.ts'
import { registerSignIn } from './register-sign-in.ts'
import { formToken } from './form-token.ts'

const { platform } = await testPlatform([identity])
// Port 9 discards: nobody answers there.
const settings: IdentitySettings = {
  publicUrl: 'https://dichvucong.example.vn',
  secret: 'a-secret-of-the-tests',
  providers: {
    citizen: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' },
    official: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' },
  },
}
const app = await createServer(platform, {
  publicUrl: settings.publicUrl,
  authenticate: async () => anonymous,
  readLanguage,
  requestsPerMinute: 1000,
})
registerSignIn(app, platform, settings)
app.get('/form', async (request, reply) => ({ token: formToken(request, reply, settings) }))
app.get('/english', async (_request, reply) => (rememberLanguage(reply, 'en'), {}))
after(() => app.close())

test('a provider that does not answer is a sentence and not a crash, and the platform starts without it', async () => {
  const answer = await app.inject('/sign-in/citizen')
  assert.equal(answer.statusCode, 503)
  assert.equal(answer.json().code, 'identity/provider-unavailable')
  assert.equal(answer.headers['retry-after'], '30')
})

test('behind https every cookie is bound to host and https by its name', async () => {
  const [cookie] = (await app.inject('/form')).cookies
  assert.equal(cookie?.name, '__Host-sen-form')
  assert.deepEqual([cookie.secure, cookie.httpOnly, cookie.path, cookie.domain], [true, true, '/', undefined])
})

test('a client secret never travels in plain to another machine', () => {
  const citizen = { ...settings.providers.citizen, issuer: 'http://vneid.example.vn' }
  assert.throws(
    () => registerSignIn(app, platform, { ...settings, providers: { ...settings.providers, citizen } }),
    /must be https/,
  )
})

test('the language is Vietnamese until the browser chose English', async () => {
  const code = async (cookies: Record<string, string>) =>
    (await app.inject({ url: '/api/identity/get-own-account', cookies })).json().title
  assert.equal(await code({}), 'Bạn cần đăng nhập để tiếp tục.')
  const { cookies } = await app.inject('/english')
  assert.equal(await code({ [cookies[0]!.name]: cookies[0]!.value }), 'Please sign in to continue.')
})
