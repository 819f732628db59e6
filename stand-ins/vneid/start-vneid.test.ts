import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as openid from 'openid-client'
import { citizens } from '../accounts.ts'
import type { Served } from '../serving/serve.ts'
import { client, createRelyingParty } from '../testing/relying-party.ts'
import type { RelyingParty } from '../testing/relying-party.ts'
import { createVisitor } from '../testing/visitor.ts'
import { startVneid } from './start-vneid.ts'

const scope = 'openid profile phone identity'
const lan = citizens.find((citizen) => citizen.key === 'ngoc-lan')!
let vneid: Served

before(async () => {
  vneid = await startVneid({ port: 0, accounts: citizens, clients: [client], slowMilliseconds: 60_000 })
})
after(() => vneid.close())

async function signIn(party: RelyingParty, account: string) {
  const page = await party.visitor.post(`${(await party.begin(scope)).url.href}/account`, { account })
  return party.visitor.post(`${page.url.href}/consent`, { answer: 'agree' })
}

test('a citizen signs in, consents, and the portal receives verified claims', async () => {
  const party = await createRelyingParty(vneid.url)
  const tokens = await party.finish((await signIn(party, 'ngoc-lan')).url)
  const claims = tokens.claims()!
  assert.equal(claims['personal_id'], lan.personalId)
  assert.equal(claims['name'], 'Nguyễn Thị Ngọc Lan')
  assert.equal(claims['birthdate'], '1988-03-12')
  assert.equal(claims['gender'], 'female')
  assert.equal(claims['phone_number'], lan.phone)
  assert.equal(claims['assurance_level'], 2)
  assert.equal(claims['acr'], 'urn:vneid:level:2')
  assert.equal(claims['email'], undefined, 'not asked, not given')
  const keys = createRemoteJWKSet(new URL(`${vneid.url}/jwks`))
  const verified = await jwtVerify(tokens.id_token!, keys, { issuer: vneid.url, audience: client.id })
  assert.equal(verified.protectedHeader.alg, 'ES256')
})

test('the subject is a uuid that neither is nor contains the personal id, and is the same at the next sign-in', async () => {
  const [first, second] = await Promise.all([createRelyingParty(vneid.url), createRelyingParty(vneid.url)])
  const one = (await first.finish((await signIn(first, 'quang-minh')).url)).claims()!.sub
  const two = (await second.finish((await signIn(second, 'quang-minh')).url)).claims()!.sub
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(two, one)
})

test('step by step: the personal id, then the code of the text message', async () => {
  const party = await createRelyingParty(vneid.url)
  const start = await party.begin(scope)
  const codePage = await party.visitor.post(`${start.url.href}/login-name`, { 'login-name': '001188 900101' })
  const code = codePage.text.match(/<strong>(\d{6})<\/strong>/)![1]!
  const wrong = await party.visitor.post(`${codePage.url.href}/code`, { code: code === '000000' ? '111111' : '000000' })
  assert.match(wrong.text, /Mã chưa đúng/)
  const consent = await party.visitor.post(`${start.url.href}/code`, { code })
  assert.match(consent.text, /Chia sẻ thông tin/)
  assert.match(consent.text, /001188900101/)
  assert.match(consent.text, /12\/03\/1988/)
  assert.doesNotMatch(consent.text, /ngoc\.lan@/, 'what is not shared is not listed')
})

test('three wrong codes withdraw the code', async () => {
  const party = await createRelyingParty(vneid.url)
  const start = await party.begin(scope)
  await party.visitor.post(`${start.url.href}/login-name`, { 'login-name': lan.personalId })
  for (let attempt = 0; attempt < 2; attempt++) await party.visitor.post(`${start.url.href}/code`, { code: 'x' })
  const last = await party.visitor.post(`${start.url.href}/code`, { code: 'x' })
  assert.match(last.text, /đã nhập sai 3 lần/)
})

test('an unknown id and a locked account are told at the page', async () => {
  const party = await createRelyingParty(vneid.url)
  const { url } = await party.begin(scope)
  const unknown = await party.visitor.post(`${url.href}/login-name`, { 'login-name': '001188000000' })
  assert.match(unknown.text, /Không có tài khoản nào/)
  const locked = await party.visitor.post(`${url.href}/account`, { account: 'dang-khoa' })
  assert.match(locked.text, /đang bị khóa/)
  const withoutAccount = await party.visitor.post(`${url.href}/login-name`, { 'login-name': '036053900606' })
  assert.match(withoutAccount.text, /Không có tài khoản nào/)
})

for (const [mishap, error, description] of [
  ['cancel', 'access_denied', 'user_cancelled'],
  ['locked', 'access_denied', 'account_locked'],
  ['maintenance', 'temporarily_unavailable', 'maintenance'],
] as const) {
  test(`the portal is told ${error} (${description})`, async () => {
    const party = await createRelyingParty(vneid.url)
    const { url } = await party.begin(scope)
    const back = await party.visitor.post(`${url.href}/mishap`, { mishap })
    await assert.rejects(party.finish(back.url), { error, error_description: description })
  })
}

test('refused consent shares nothing', async () => {
  const party = await createRelyingParty(vneid.url)
  const { url } = await party.begin(scope)
  const consent = await party.visitor.post(`${url.href}/account`, { account: 'ngoc-lan' })
  const back = await party.visitor.post(`${consent.url.href}/consent`, { answer: 'refuse' })
  await assert.rejects(party.finish(back.url), { error: 'access_denied', error_description: 'consent_refused' })
})

test('a failing token endpoint fails once, and a slow one outlasts the patience of the portal', async () => {
  const failing = await createRelyingParty(vneid.url)
  const start = await failing.begin(scope)
  await failing.visitor.post(`${start.url.href}/mishap`, { mishap: 'unavailable' })
  const consent = await failing.visitor.post(`${start.url.href}/account`, { account: 'ngoc-lan' })
  const back = await failing.visitor.post(`${consent.url.href}/consent`, { answer: 'agree' })
  await assert.rejects(failing.finish(back.url), (error: Error) => (error.cause as Response).status === 503)
  assert.ok((await failing.finish(back.url)).id_token, 'the code was not spent')

  const slow = await createRelyingParty(vneid.url)
  await slow.visitor.post(`${(await slow.begin(scope)).url.href}/mishap`, { mishap: 'slow' })
  slow.configuration.timeout = 0.2
  const slowBack = await signIn(slow, 'ngoc-lan')
  await assert.rejects(slow.finish(slowBack.url), { code: 'OAUTH_TIMEOUT' })
})

test('a wrong client secret, a request without PKCE and an unregistered return address are refused', async () => {
  const impostor = await createRelyingParty(vneid.url, { secret: 'guessed' })
  const back = await signIn(impostor, 'ngoc-lan')
  await assert.rejects(impostor.finish(back.url), { error: 'invalid_client' })

  const request = { client_id: client.id, response_type: 'code', scope: 'openid' }
  const ask = (more: Record<string, string>) =>
    impostor.visitor.get(`${vneid.url}/auth?${new URLSearchParams({ ...request, ...more })}`)
  const withoutPkce = await ask({ redirect_uri: client.redirectUris[0] })
  assert.equal(withoutPkce.url.searchParams.get('error'), 'invalid_request')
  const elsewhere = await ask({ redirect_uri: 'http://127.0.0.1:10/steal', code_challenge: 'x'.repeat(43) })
  assert.equal(elsewhere.status, 400)
  assert.match(elsewhere.text, /Không đăng nhập được/)
})

test('a refresh token gives new tokens, and signing out ends the session', async () => {
  const party = await createRelyingParty(vneid.url)
  const tokens = await party.finish((await signIn(party, 'thu-ha')).url)
  const refreshed = await openid.refreshTokenGrant(party.configuration, tokens.refresh_token!)
  assert.equal(refreshed.claims()!.sub, tokens.claims()!.sub)

  const silent = await party.begin(scope)
  assert.ok(silent.url.searchParams.has('code'), 'the session signs in silently')
  const question = await party.visitor.get(
    openid.buildEndSessionUrl(party.configuration, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: client.postLogoutRedirectUris[0],
    }),
  )
  const xsrf = question.text.match(/name="xsrf" value="([^"]+)"/)![1]!
  const home = await party.visitor.post(`${vneid.url}/session/end/confirm`, { xsrf, logout: 'yes' })
  assert.equal(home.url.href, client.postLogoutRedirectUris[0])
  assert.match((await party.begin(scope)).text, /Chọn một người/)
})

test('a sign-in that was left lying, or belongs to another browser, is answered with the way out', async () => {
  const party = await createRelyingParty(vneid.url)
  const { url } = await party.begin(scope)
  const stranger = createVisitor('http://127.0.0.1:9/')
  for (const answer of [await stranger.get(url), await stranger.post(`${url.href}/account`, { account: 'ngoc-lan' })]) {
    assert.equal(answer.status, 400)
    assert.match(answer.text, /Hãy quay lại nơi bạn bắt đầu/)
    assert.match(answer.text, /MÔ PHỎNG/)
  }
})

test('every page carries the banner and forbids script and caching', async () => {
  const response = await fetch(vneid.url)
  assert.match(await response.text(), /MÔ PHỎNG – không phải hệ thống thật/)
  assert.match(response.headers.get('content-security-policy')!, /default-src 'none'/)
  assert.equal(response.headers.get('cache-control'), 'no-store')
})

test('the signing key outlives a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sen-vneid-'))
  const keysOfOneLife = async () => {
    const served = await startVneid({ port: 0, accounts: citizens, clients: [client], directory })
    const keys: unknown = await (await fetch(`${served.url}/jwks`)).json()
    await served.close()
    return keys
  }
  assert.deepEqual(await keysOfOneLife(), await keysOfOneLife())
  rmSync(directory, { recursive: true })
})
