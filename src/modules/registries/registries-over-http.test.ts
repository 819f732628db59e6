import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createServer } from '#kernel/http/server.ts'
import type { Actor } from '#kernel/permissions.ts'
import { openPurpose } from './commands/open-purpose.ts'
import { inCall } from './testing/call.ts'
import { citizen, officials, people, registriesPlatform } from './testing/cast.ts'

const registers = await registriesPlatform()
const { ids, platform } = registers
const dossierCode = 'G01.26.08-261120-0001'
let actor: Actor = officials.caseOfficer

const app = await createServer(platform, {
  publicUrl: 'http://127.0.0.1:8080',
  authenticate: () => Promise.resolve(actor),
  readLanguage: () => 'vi',
  requestsPerMinute: 1000,
})
after(() => app.close())

const lookUp = (personalId: string) =>
  app.inject({ method: 'POST', url: '/api/registries/look-up-person', payload: { personalId, dossierCode } })

test('behind the wall the answer is 404 in Vietnamese and holds nothing of the person', async () => {
  actor = officials.caseOfficer
  const answer = await lookUp(people.lan.personalId)
  assert.equal(answer.statusCode, 404)
  assert.equal(answer.json().code, 'registries/person-not-found')
  assert.match(answer.json().title, /^Không tìm thấy công dân/)
  assert.ok(!answer.body.includes(people.lan.personalId))
})

test('with an open dossier the record is answered and must not be kept by a cache', async () => {
  actor = officials.caseOfficer
  await inCall(registers, actor, (call) =>
    openPurpose(call, { reference: dossierCode, organisation: 'G01.26.08', personId: ids.lan }),
  )
  const answer = await lookUp(people.lan.personalId)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.json().fullName, people.lan.name)
  assert.equal(answer.headers['cache-control'], 'no-store')
})

test('no address takes a personal id', async () => {
  actor = officials.caseOfficer
  const url = `/api/registries/look-up-person?personalId=${people.lan.personalId}&dossierCode=${dossierCode}`
  assert.equal((await app.inject({ url })).statusCode, 404)
})

test('ten thousand characters in a name are refused at the field', async () => {
  actor = officials.receptionOfficer
  const payload = { personalId: people.lan.personalId, fullName: 'a'.repeat(10_000), birthDate: '12/03/1988' }
  const answer = await app.inject({ method: 'POST', url: '/api/registries/match-person', payload })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(
    answer.json().fields.map((field: { field: string }) => field.field),
    ['fullName'],
  )
})

test('a citizen reads their own licence, and an outsider is asked to sign in', async () => {
  actor = citizen(ids.lan)
  const own = await app.inject({ url: '/api/registries/get-own-driving-licence' })
  assert.equal(own.json().classes.length, 2)
  actor = { ...citizen(null), kind: 'anonymous', roles: [] }
  assert.equal((await app.inject({ url: '/api/registries/get-own-record' })).statusCode, 401)
})
