import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { removeUsedOffers } from './commands/remove-used-offers.ts'
import { getOwnMobileLicence, offerCredential, revokeCredential } from './index.ts'
import { handWallet, newKey, offered } from './testing/hand-wallet.ts'
import { officials, openLicenceOffice } from './testing/licence-office.ts'

const office = await openLicenceOffice()
const { run, citizens, clock, url } = office
const wallet = handWallet(office)
const mdl = 'org.iso.18013.5.1.mDL'
const sdJwt = 'driving-licence-sd-jwt'

async function granted(): Promise<string> {
  const { status, body } = await wallet.token(await offered(office, 'lan'))
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body['token_type'], 'DPoP')
  return String(body['access_token'])
}

test('metadata name the endpoints under the public address and what can be had', async () => {
  const issuer = (await (await fetch(`${url}/.well-known/openid-credential-issuer`)).json()) as Record<string, unknown>
  assert.equal(issuer['credential_issuer'], url)
  assert.deepEqual(Object.keys(issuer['credential_configurations_supported'] as object), [mdl, sdJwt])
  const server = (await (await fetch(`${url}/.well-known/oauth-authorization-server`)).json()) as Record<
    string,
    unknown
  >
  assert.equal(server['token_endpoint'], `${url}/credentials/token`)
})

test('an offer is used once, whoever comes second', async () => {
  const offer = await offered(office, 'lan')
  assert.equal((await wallet.token(offer)).status, 200)
  const { status, body } = await handWallet(office).token(offer)
  assert.deepEqual([status, body['error']], [400, 'invalid_grant'])
})

test('of two wallets that use an offer at the same moment, one gets it', async () => {
  const offer = await offered(office, 'lan')
  const answers = await Promise.all([wallet.token(offer), handWallet(office).token(offer)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 400],
  )
})

test('the third wrong PIN closes the offer, and the right one comes too late', async () => {
  const { code, pin } = await offered(office, 'lan')
  const wrong = pin === '000000' ? '000001' : '000000'
  for (let guess = 1; guess <= 3; guess += 1) {
    const { status, body } = await wallet.token({ code, pin: wrong })
    assert.deepEqual([status, body['error']], [400, 'invalid_grant'])
  }
  assert.equal((await wallet.token({ code, pin })).body['error'], 'invalid_grant')
})

test('two wrong PINs leave the third guess to the right one', async () => {
  const { code, pin } = await offered(office, 'lan')
  await wallet.token({ code, pin: 'abc' })
  await wallet.token({ code, pin: '' })
  assert.equal((await wallet.token({ code, pin })).status, 200)
})

test('an offer ends after ten minutes, and a newer one closes it', async () => {
  const first = await offered(office, 'lan')
  const second = await offered(office, 'lan')
  assert.equal((await wallet.token(first)).body['error'], 'invalid_grant')
  clock.advance({ minutes: 10 })
  assert.equal((await wallet.token(second)).body['error'], 'invalid_grant')
})

test('a code that was tampered with is of no offer, and the PIN of another person does not open one', async () => {
  const lan = await offered(office, 'lan')
  const duc = await offered(office, 'duc')
  const [id, mac] = [lan.code.split('.')[0]!, duc.code.split('.')[1]!]
  assert.equal((await wallet.token({ code: `${id}.${mac}`, pin: lan.pin })).body['error'], 'invalid_grant')
  assert.equal((await wallet.token({ code: `${randomUUID()}.${mac}`, pin: lan.pin })).body['error'], 'invalid_grant')
  if (lan.pin !== duc.pin)
    assert.equal((await wallet.token({ code: lan.code, pin: duc.pin })).body['error'], 'invalid_grant')
})

test('the address of an offer answers to its code only', async () => {
  const { code } = await offered(office, 'lan')
  const answer = await fetch(`${url}/credentials/offers/${code}`)
  const offer = (await answer.json()) as { grants: Record<string, Record<string, unknown>> }
  assert.ok(Object.values(offer.grants)[0]!['tx_code'])
  assert.equal((await fetch(`${url}/credentials/offers/${code.slice(0, -1)}`)).status, 400)
})

test('without a fresh DPoP proof for this very request there is no token', async () => {
  const offer = await offered(office, 'lan')
  const path = '/credentials/token'
  const old = Math.floor(clock.now().subtract({ minutes: 10 }).epochMilliseconds / 1000)
  for (const proof of [
    'none',
    await wallet.dpop(path, undefined, { typ: 'JWT' }),
    await wallet.dpop(path, undefined, { iat: old }),
    await wallet.dpop(path, undefined, { url: 'https://elsewhere.example/token' }),
    unsigned(await wallet.dpop(path)),
  ]) {
    const { status, body } = await wallet.token(offer, proof)
    assert.deepEqual([status, body['error']], [400, 'invalid_dpop_proof'])
  }
  const proof = await wallet.dpop(path)
  assert.equal((await wallet.token({ ...offer, pin: 'wrong' }, proof)).body['error'], 'invalid_grant')
  assert.equal((await wallet.token(offer, proof)).body['error'], 'invalid_dpop_proof', 'a proof serves once')
})

test('a token serves only the wallet that it was given to', async () => {
  const token = await granted()
  const thief = handWallet(office)
  const { status, body, headers } = await thief.credential(
    token,
    mdl,
    await thief.keyProof(newKey(), await thief.nonce()),
  )
  assert.deepEqual([status, body['error']], [401, 'invalid_token'])
  assert.match(headers.get('www-authenticate') ?? '', /^DPoP error="invalid_token"/)
})

test('a nonce serves once, ends after five minutes, and cannot be made by others', async () => {
  const token = await granted()
  const nonce = await wallet.nonce()
  assert.equal((await wallet.credential(token, mdl, await wallet.keyProof(newKey(), nonce))).status, 200)
  const again = await wallet.credential(token, sdJwt, await wallet.keyProof(newKey(), nonce))
  assert.deepEqual([again.status, again.body['error']], [400, 'invalid_nonce'])
  const foreign = await wallet.keyProof(newKey(), Buffer.alloc(38, 7).toString('base64url'))
  assert.equal((await wallet.credential(token, sdJwt, foreign)).body['error'], 'invalid_nonce')

  const late = await wallet.nonce()
  const fresh = await granted()
  clock.advance({ minutes: 4, seconds: 59 })
  assert.equal((await wallet.credential(fresh, mdl, await wallet.keyProof(newKey(), late))).status, 200)
  clock.advance({ seconds: 1 })
  const answer = await wallet.credential(fresh, sdJwt, await wallet.keyProof(newKey(), await wallet.nonce()))
  assert.equal(answer.body['error'], 'invalid_token', 'and the token ends as well')
})

test('the wallet has to prove the key for this issuer; another audience or no signature is refused', async () => {
  const token = await granted()
  const elsewhere = await wallet.keyProof(newKey(), await wallet.nonce(), 'https://elsewhere.example')
  for (const proof of [elsewhere, unsigned(await wallet.keyProof(newKey(), await wallet.nonce())), 'x'])
    assert.equal((await wallet.credential(token, mdl, proof)).body['error'], 'invalid_proof')
})

test('the owner is told once that a wallet has the licence, however many kinds it takes', async () => {
  const token = await granted()
  for (const kind of [mdl, sdJwt])
    assert.equal(
      (await wallet.credential(token, kind, await wallet.keyProof(newKey(), await wallet.nonce()))).status,
      200,
    )
  const id = token.split('.')[0]
  const { rows } = await sql`select 1 from notifications.message where key = ${`credential-issued:${id}`}
    and recipient = ${citizens.lan.id}`.execute(office.platform.database)
  assert.equal(rows.length, 1)
})

test('each kind is issued once for an offer, and unknown kinds not at all', async () => {
  const token = await granted()
  const proof = async () => await wallet.keyProof(newKey(), await wallet.nonce())
  assert.equal((await wallet.credential(token, sdJwt, await proof())).status, 200)
  assert.equal((await wallet.credential(token, sdJwt, await proof())).body['error'], 'unknown_credential_configuration')
  assert.equal(
    (await wallet.credential(token, 'passport', await proof())).body['error'],
    'unknown_credential_configuration',
  )
})

test('what does not follow the protocol, or is too large, gets the errors of OAuth', async () => {
  const token = (body: URLSearchParams | string) => wallet.post('/credentials/token', body, {})
  assert.equal((await token(new URLSearchParams({ grant_type: 'password' }))).body['error'], 'invalid_request')
  const other = new URLSearchParams({ grant_type: 'password', 'pre-authorized_code': 'a', tx_code: 'b' })
  assert.equal((await token(other)).body['error'], 'unsupported_grant_type')
  const large = await token(new URLSearchParams({ grant_type: 'x'.repeat(20_000) }))
  assert.deepEqual([large.status, large.body['error']], [413, 'invalid_request'])
  const json = await wallet.post('/credentials/credential', '{', { 'content-type': 'application/json' })
  assert.deepEqual([json.status, json.body['error']], [400, 'invalid_request'])
  assert.equal((await wallet.post('/credentials/credential', '', {})).body['error'], 'invalid_token')
})

test('who has no licence, or only level 1, gets no offer; officials neither', async () => {
  await assert.rejects(run(citizens.hoa, offerCredential, {}), { code: 'credentials/licence-missing' })
  await assert.rejects(run({ ...citizens.lan, roles: ['citizen'] }, offerCredential, {}), {
    code: 'kernel/not-permitted',
  })
  await assert.rejects(run(officials.caseOfficer, offerCredential, {}), { code: 'kernel/not-permitted' })
})

test('a licence that is withheld between offer and fetch is not issued', async () => {
  const token = await granted()
  await setState('withheld')
  const { body } = await wallet.credential(token, mdl, await wallet.keyProof(newKey(), await wallet.nonce()))
  assert.equal(body['error'], 'credential_request_denied')
  await assert.rejects(run(citizens.lan, offerCredential, {}), { code: 'credentials/licence-not-valid' })
  await setState('valid')
})

test('nobody revokes the copy of another person, and revoking twice is once', async () => {
  await wallet.fetchCredential(await offered(office, 'duc'), mdl, newKey())
  const { credentials } = await run(citizens.duc, getOwnMobileLicence, {})
  const { credentialId } = credentials[0]!
  await assert.rejects(run(citizens.lan, revokeCredential, { credentialId }), {
    code: 'credentials/credential-not-found',
  })
  await run(citizens.duc, revokeCredential, { credentialId })
  await run(citizens.duc, revokeCredential, { credentialId })
  const after = await run(citizens.duc, getOwnMobileLicence, {})
  assert.deepEqual([after.credentials[0]!.state, after.credentials[0]!.reason], ['revoked', 'owner'])
})

test('the day after, offers that led to nothing are gone and the others stay with their copies', async () => {
  const countOffers = async () => {
    const { rows } = await sql<{ all: number; used: number }>`
      select count(distinct o.id) as all, count(distinct c.offer_id) as used
      from credentials.offer o left join credentials.credential c on c.offer_id = o.id`.execute(
      office.platform.database,
    )
    return rows[0]!
  }
  const before = await countOffers()
  assert.ok(before.all > before.used && before.used > 0)
  clock.advance({ hours: 25 })
  await runAsSystem(office.platform, {
    name: removeUsedOffers.name,
    requestId: 'test',
    run: (call) => removeUsedOffers.run(call, {}),
  })
  assert.deepEqual(await countOffers(), { all: before.used, used: before.used })
  const { rows } = await sql`select 1 from credentials.used_once`.execute(office.platform.database)
  assert.equal(rows.length, 0)
})

test('no audit entry, and no log of the database, holds a name, a code or a PIN', async () => {
  const { code, pin } = await offered(office, 'lan')
  await wallet.token({ code, pin })
  const { rows } = await sql<{ text: string }>`
    select coalesce(subject, '') || detail::text as text from kernel.audit_entry where event like 'credential%'`.execute(
    office.platform.database,
  )
  assert.ok(rows.length > 0)
  for (const { text } of rows) assert.doesNotMatch(text, new RegExp(`Lan|${code.split('.')[1]}|"${pin}"`))
})

/** The same claims with `alg: none`, as a naive library would take them. */
function unsigned(jwt: string): string {
  const [header = '', payload = ''] = jwt.split('.')
  const changed = { ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object), alg: 'none' }
  return `${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${payload}.`
}

async function setState(state: 'valid' | 'withheld'): Promise<void> {
  const decision = state === 'valid' ? null : '12/QĐ-XPHC'
  const until = state === 'valid' ? null : '2030-01-01'
  await sql`update registries.driving_licence set state = ${state}, state_decision = ${decision}, withheld_until = ${until}
    where person_id = ${office.ids.lan}`.execute(office.platform.database)
}
