import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import type { Call } from '#kernel/operations.ts'
import { anonymous } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { actorOf } from './actor-of.ts'
import { openSession } from './commands/open-session.ts'
import { removeExpiredSessions } from './commands/remove-expired-sessions.ts'
import {
  chooseOrganisation,
  endSession,
  findOfficial,
  getContact,
  getOwnAccount,
  listAccountsOfPerson,
  listOfficialsInRole,
  listOwnSessions,
  setLanguage,
} from './index.ts'
import identity from './module.ts'
import { findOpenSession } from './queries.ts'
import { readClaims, type ProvedIdentity } from './read-claims.ts'
import type { IdentitySettings } from './settings.ts'
import { hashOf } from './token.ts'

const PERSON = '0198f2a4-0000-7000-8000-000000000001'
const provider = (issuer: string) => ({ issuer, clientId: 'x', clientSecret: 'x' })
const settings: IdentitySettings = {
  publicUrl: 'http://localhost',
  secret: 'secret',
  providers: { citizen: provider('http://localhost:1'), official: provider('http://localhost:2') },
  linkPerson: async () => PERSON,
}
const { platform, clock, run } = await testPlatform([identity])

const lan = {
  sub: 'lan',
  name: 'Nguyễn Thị Ngọc Lan',
  personal_id: '001188900101',
  assurance_level: 2,
  email: 'lan@congdan.example',
}
const hai = { sub: 'hai', name: 'Phan Văn Hải', official_id: 'HN-1', email: 'hai@coquan.example' }
const hanoi = { organisation: 'G01.26.08', roles: ['case-officer', 'unit-head'], positions: ['Đội trưởng'] }
const hue = { organisation: 'G01.57.08', roles: ['leader'], positions: ['Phó Trưởng phòng'] }

async function enter(name: 'citizen' | 'official', claims: object) {
  const identity = readClaims(name, claims) as ProvedIdentity
  const { token } = await openSession(platform, settings, {
    provider: name,
    identity,
    replaces: undefined,
    userAgent: 'test',
    language: 'vi',
    requestId: 'test',
  })
  return await again(token)
}

async function again(token: string) {
  const session = (await findOpenSession(platform.database, hashOf(token), clock.now()))!
  return { token, actor: actorOf(session), sessionId: session.id }
}

const within = <Result>(work: (call: Call) => Promise<Result>) =>
  platform.database
    .transaction()
    .execute((tx) =>
      work({ tx, actor: anonymous, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} }),
    )

test('claims that lack a fact, or garble it, identify nobody', () => {
  for (const broken of [
    { personal_id: '00118890010' },
    { personal_id: undefined },
    { assurance_level: 3 },
    { sub: '' },
  ]) {
    assert.equal(readClaims('citizen', { ...lan, ...broken }), undefined)
  }
  assert.equal(readClaims('official', { ...hai, organisation: 'G01', roles: 'leader' }), undefined)
})

test('a provider cannot make an official part of the system', async () => {
  const claims = {
    ...hai,
    sub: 'greedy',
    organisation: 'G01',
    roles: ['system', 'citizen-verified', 'anyone', 'clerk'],
  }
  const { actor } = await enter('official', claims)
  assert.deepEqual(actor.roles, ['official', 'clerk'])
})

test('an official without a role in any organisation does not come in', async () => {
  await assert.rejects(enter('official', { ...hai, sub: 'idle', organisation: 'G01', roles: ['system'] }), {
    code: 'identity/no-position',
  })
})

test('an official of two organisations chooses one, and the next session begins with it', async () => {
  const claims = { ...hai, ...hanoi, assignments: [hanoi, hue] }
  const first = await enter('official', claims)
  assert.equal(first.actor.organisation, null)
  assert.deepEqual(first.actor.roles, ['official'])
  await run(first.actor, chooseOrganisation, { sessionId: first.sessionId, organisation: 'G01.57.08' })
  const second = await enter('official', claims)
  assert.equal(second.actor.organisation, 'G01.57.08')
  assert.deepEqual(second.actor.roles, ['official', 'leader'])
  await assert.rejects(run(second.actor, chooseOrganisation, { sessionId: second.sessionId, organisation: 'G01' }), {
    code: 'identity/position-not-held',
  })
})

test('a position that the provider no longer names takes its roles away in open sessions too', async () => {
  const claims = { ...hai, sub: 'moved', ...hanoi }
  const before = await enter('official', claims)
  assert.ok(await within((call) => findOfficial(call, before.actor.id, 'G01.26.08')))
  await enter('official', { ...claims, ...hue })
  assert.deepEqual((await again(before.token)).actor.roles, ['official'])
  assert.equal(await within((call) => findOfficial(call, before.actor.id, 'G01.26.08')), undefined)
})

test('officials are found by organisation and role, persons by the register', async () => {
  const citizen = await enter('citizen', lan)
  const official = await enter('official', { ...hai, sub: 'cashier', organisation: 'G01.26.08', roles: ['cashier'] })
  const cashiers = await within((call) => listOfficialsInRole(call, { organisation: 'G01.26.08', role: 'cashier' }))
  assert.deepEqual(cashiers, [{ id: official.actor.id, name: 'Phan Văn Hải' }])
  assert.deepEqual(await within((call) => listAccountsOfPerson(call, PERSON)), [citizen.actor.id])
  assert.equal((await within((call) => getContact(call, citizen.actor.id))).email, 'lan@congdan.example')
})

test('people see and end their own sessions, and nobody else’s', async () => {
  const [one, two] = [await enter('citizen', { ...lan, sub: 'a' }), await enter('citizen', { ...lan, sub: 'a' })]
  const stranger = await enter('citizen', { ...lan, sub: 'b' })
  const { sessions } = await run(one.actor, listOwnSessions, {})
  assert.deepEqual(new Set(sessions.map(({ id }) => id)), new Set([one.sessionId, two.sessionId]))
  await assert.rejects(run(stranger.actor, endSession, { sessionId: one.sessionId }), {
    code: 'identity/session-not-found',
  })
  await run(two.actor, endSession, { sessionId: one.sessionId })
  await assert.rejects(run(two.actor, endSession, { sessionId: one.sessionId }), { code: 'identity/session-not-found' })
  assert.equal((await run(two.actor, listOwnSessions, {})).sessions.length, 1)
})

test('the language is kept with the account', async () => {
  const { actor } = await enter('citizen', { ...lan, sub: 'english' })
  await run(actor, setLanguage, { language: 'en' })
  assert.equal((await run(actor, getOwnAccount, {})).language, 'en')
  await enter('citizen', { ...lan, sub: 'english' })
  assert.equal((await run(actor, getOwnAccount, {})).language, 'en')
  await assert.rejects(run(anonymous, getOwnAccount, {}), { code: 'kernel/sign-in-required' })
})

test('old sessions and given-up sign-ins are removed by the nightly job', async () => {
  await enter('citizen', { ...lan, sub: 'old' })
  const count = async () =>
    (await sql<{ number: number }>`select count(*) as number from identity.session`.execute(platform.database)).rows[0]!
      .number
  clock.advance({ hours: 89 * 24 })
  await within((call) => removeExpiredSessions.run(call, {}))
  assert.ok((await count()) > 0)
  clock.advance({ hours: 3 * 24 })
  await within((call) => removeExpiredSessions.run(call, {}))
  assert.equal(await count(), 0)
})
