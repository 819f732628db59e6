import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/permissions.ts'
import { drivingLicencesOf, healthCertificatesOf, unsettledViolationsOf } from './driving-licences.ts'
import { getOwnDrivingLicence, getOwnRecord, listOwnDisclosures } from './operations.ts'
import { personSnapshot } from './person-snapshot.ts'
import { findPersonId } from './queries.ts'
import { inCall } from './testing/call.ts'
import { citizen, officials, people, registriesPlatform } from './testing/cast.ts'

const registers = await registriesPlatform()
const { ids, platform, run } = registers
const { caseOfficer } = officials
const purpose = { reference: 'G01.26.08-261120-0001' }

test('a citizen sees their own record, and no disclosure comes of it', async () => {
  const person = await run(citizen(ids.lan), getOwnRecord, {})
  assert.equal(person.fullName, people.lan.name)
  assert.equal(person.birthRegistrationPlace.name, 'Hà Nội')
  assert.equal(person.ethnicGroup.name, 'Kinh')
  assert.equal(person.identityCard?.expiresOn, '2028-03-12')
  assert.deepEqual(await run(citizen(ids.lan), listOwnDisclosures, {}), [])
})

test('a citizen sees their own licence with what expires', async () => {
  const licence = await run(citizen(ids.lan), getOwnDrivingLicence, {})
  assert.deepEqual(
    licence?.classes.map((held) => [held.class, held.expiresOn, held.isExpired]),
    [
      ['A1', null, false],
      ['B', '2026-12-19', false],
    ],
  )
  assert.equal(await run(citizen(ids.hoa), getOwnDrivingLicence, {}), null)
})

test('an account without a person in the register is told where to go', async () => {
  await assert.rejects(run(citizen(null), getOwnRecord, {}), { code: 'registries/own-record-not-found', status: 404 })
})

test('nobody sees a record without signing in', async () => {
  await assert.rejects(run(anonymous, getOwnRecord, {}), { code: 'kernel/sign-in-required' })
})

test('in process too, whoever is not the person needs a purpose', async () => {
  for (const read of [personSnapshot, drivingLicencesOf, unsettledViolationsOf, healthCertificatesOf]) {
    await assert.rejects(
      inCall<unknown>(registers, caseOfficer, (call) => read(call, ids.lan)),
      { code: 'registries/purpose-required' },
    )
    await assert.rejects(
      inCall<unknown>(registers, citizen(ids.hoa), (call) => read(call, ids.lan)),
      { code: 'registries/purpose-required' },
    )
  }
})

test('with a purpose an officer sees licence, unsettled violations and valid health certificates', async () => {
  await inCall(registers, caseOfficer, async (call) => {
    assert.equal((await drivingLicencesOf(call, ids.cuong, purpose))[0]?.classes[0]?.class, 'C')
    assert.equal((await unsettledViolationsOf(call, ids.cuong, purpose)).length, 1)
    assert.equal((await unsettledViolationsOf(call, ids.lan, purpose)).length, 0)
    assert.deepEqual((await healthCertificatesOf(call, ids.lan, purpose))[0]?.classes, ['B', 'C1'])
    assert.deepEqual(await healthCertificatesOf(call, ids.cuong, purpose), [])
  })
})

test('a request that reads a register twice discloses it once', async () => {
  await inCall(registers, caseOfficer, async (call) => {
    await personSnapshot(call, ids.khanh, purpose)
    await personSnapshot(call, ids.khanh, purpose)
    await drivingLicencesOf(call, ids.khanh, purpose)
  })
  const disclosures = await run(citizen(ids.khanh), listOwnDisclosures, {})
  assert.deepEqual(
    disclosures.map(({ register }) => register),
    ['driving-licences', 'population'],
  )
})

test('a sign-in learns the internal key of a personal id and nothing else', async () => {
  assert.equal(await inCall(registers, caseOfficer, (call) => findPersonId(call, people.hoa.personalId)), ids.hoa)
  assert.equal(await inCall(registers, caseOfficer, (call) => findPersonId(call, '001188999999')), null)
})

test('the register refuses what contradicts itself', async () => {
  const refused = (text: string) => assert.rejects(platform.pool.query(text), { code: '23514' })
  await refused(`update registries.person set personal_id = '12345' where id = '${ids.lan}'`)
  await refused(`update registries.person set died_on = '2026-11-01' where id = '${ids.lan}'`)
  await refused(`update registries.driving_licence set state = 'revoked' where person_id = '${ids.lan}'`)
  await refused(`update registries.driving_licence set points = 13 where person_id = '${ids.lan}'`)
})
