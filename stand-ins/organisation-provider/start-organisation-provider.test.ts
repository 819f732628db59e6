import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { citizens, officials } from '../accounts.ts'
import type { Served } from '../serving/serve.ts'
import { client, createRelyingParty } from '../testing/relying-party.ts'
import { startVneid } from '../vneid/start-vneid.ts'
import { startOrganisationProvider } from './start-organisation-provider.ts'

const scope = 'openid profile email work'
let provider: Served

before(async () => {
  provider = await startOrganisationProvider({ port: 0, accounts: officials, clients: [client] })
})
after(() => provider.close())

test('an official signs in without a consent page, with organisation and roles', async () => {
  const party = await createRelyingParty(provider.url)
  const back = await party.visitor.post(`${(await party.begin(scope)).url.href}/account`, { account: 'hue-can-bo' })
  const claims = (await party.finish(back.url)).claims()!
  assert.equal(claims['official_id'], 'HUE-PC08-011')
  assert.equal(claims['name'], 'Tôn Nữ Diệu Hiền')
  assert.equal(claims['organisation'], 'G01.57.08')
  assert.deepEqual(claims['roles'], ['reception-officer', 'case-officer'])
  assert.deepEqual(claims['positions'], ['Cán bộ tiếp nhận và thụ lý'])
  assert.equal(claims['acr'], 'urn:organisation:two-factor')
  assert.match(claims.sub, /^[0-9a-f-]{36}$/)
})

test('an official of two organisations brings both, the first one also as flat claims', async () => {
  const party = await createRelyingParty(provider.url)
  const back = await party.visitor.post(`${(await party.begin(scope)).url.href}/account`, { account: 'hue-biet-phai' })
  const claims = (await party.finish(back.url)).claims()!
  assert.equal(claims['organisation'], 'G01.57.08')
  assert.deepEqual(claims['assignments'], [
    { organisation: 'G01.57.08', positions: ['Cán bộ thụ lý'], roles: ['case-officer'] },
    { organisation: 'H57.101.01', positions: ['Cán bộ tiếp nhận (được cử đến)'], roles: ['reception-officer'] },
  ])
})

test('one browser stays signed in at both providers, although cookies know no ports', async () => {
  const vneid = await startVneid({ port: 0, accounts: citizens, clients: [client] })
  const official = await createRelyingParty(provider.url)
  const citizen = await createRelyingParty(vneid.url, { visitor: official.visitor })
  const { visitor } = official
  await visitor.post(`${(await official.begin(scope)).url.href}/account`, { account: 'hn-lanh-dao' })
  const consent = await visitor.post(`${(await citizen.begin('openid')).url.href}/account`, { account: 'ngoc-lan' })
  await visitor.post(`${consent.url.href}/consent`, { answer: 'agree' })

  const again = (await official.finish((await official.begin(scope)).url)).claims()!
  assert.equal(again['official_id'], 'HN-PC08-002')
  await vneid.close()
})
