import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { drivingLicencesOf } from '../driving-licences.ts'
import { inCall } from '../testing/call.ts'
import { officials, registriesPlatform } from '../testing/cast.ts'
import { issueDrivingLicence, type LicenceIssue } from './issue-driving-licence.ts'

const registers = await registriesPlatform()
const { ids, platform } = registers
const { leader, caseOfficer } = officials

let dossierCode = ''
let serial = 0
beforeEach(() => {
  dossierCode = `G01.26.08-261120-${String(++serial).padStart(4, '0')}`
})

const issue = (changes: Partial<LicenceIssue> = {}, actor = leader) =>
  inCall(registers, actor, (call) =>
    issueDrivingLicence(call, { personId: ids.lan, kind: 'exchange', dossierCode, issuedBy: 'G01.26.08', ...changes }),
  )

const licenceOf = async (personId: string) => {
  const [licence] = await inCall(registers, caseOfficer, (call) =>
    drivingLicencesOf(call, personId, { reference: dossierCode }),
  )
  assert.ok(licence)
  return licence
}

const write = (text: string) => platform.pool.query(text)

test('a reissued card replaces the lost one and keeps number, classes and terms', async () => {
  const before = await licenceOf(ids.lan)
  const { serial: newSerial } = await issue({ kind: 'reissue' })
  const after = await licenceOf(ids.lan)
  assert.equal(after.managementNumber, before.managementNumber)
  assert.deepEqual(after.classes, before.classes)
  assert.deepEqual(
    after.cards.map((card) => [card.serial, card.replacedOn]),
    [
      [newSerial, null],
      [before.cards[0]?.serial, '2026-11-20'],
      ...before.cards.slice(1).map((card) => [card.serial, card.replacedOn]),
    ],
  )
})

test('an exchange gives classes with a term a new one and leaves those for life alone', async () => {
  await issue()
  const { classes } = await licenceOf(ids.lan)
  assert.deepEqual(
    classes.map((held) => [held.class, held.issuedOn, held.expiresOn]),
    [
      ['A1', '2007-05-10', null],
      ['B', '2026-11-20', '2036-11-20'],
    ],
  )
})

test('a dossier is issued one card, however often it is asked', async () => {
  const first = await issue()
  const cards = (await licenceOf(ids.lan)).cards.length
  assert.deepEqual(await issue(), first)
  assert.equal((await licenceOf(ids.lan)).cards.length, cards)
})

test('two who issue at the same moment get the same card', async () => {
  const [one, other] = await Promise.all([issue(), issue()])
  assert.deepEqual(one, other)
})

test('the issue is told with the card that it replaced', async () => {
  const before = (await licenceOf(ids.lan)).cards[0]
  const { serial: newSerial } = await issue()
  const { rows } = await write(`select payload from kernel.outbox where payload->>'dossierCode' = '${dossierCode}'`)
  assert.equal(rows.length, 1)
  assert.equal(rows[0].payload.serial, newSerial)
  assert.equal(rows[0].payload.replacedSerial, before?.serial)
})

test('a case officer may not issue a licence', async () => {
  await assert.rejects(issue({}, caseOfficer as typeof leader), { code: 'kernel/not-permitted' })
})

test('nothing is issued while a decision on a violation is not settled', async () => {
  await assert.rejects(issue({ personId: ids.cuong }), { code: 'registries/violations-unsettled' })
  await write(`update registries.violation set settled_on = '2026-11-20' where person_id = '${ids.cuong}'`)
  await issue({ personId: ids.cuong })
})

test('a class that expired yesterday needs a test, not an exchange', async () => {
  await assert.rejects(issue({ personId: ids.khanh }), { code: 'registries/licence-classes-expired' })
})

test('a class that ended while the office worked is exchanged, since the dossier came in time', async () => {
  const receivedOn = Temporal.PlainDate.from('2026-11-18')
  await issue({ personId: ids.khanh, receivedOn })
  assert.equal((await licenceOf(ids.khanh)).classes[0]?.expiresOn, '2036-11-20')
})

test('a licence that is not in the register has to be verified first', async () => {
  await assert.rejects(issue({ personId: ids.hoa }), { code: 'registries/driving-licence-not-found' })
})

test('a withheld licence is not exchanged, and the decision is named', async () => {
  await write(`update registries.driving_licence set state = 'withheld', state_decision = '17/QĐ-TGGPLX',
    withheld_until = '2027-01-01' where person_id = '${ids.lan}'`)
  await assert.rejects(issue(), (error: { code: string; text: { vi: string } }) => {
    assert.equal(error.code, 'registries/driving-licence-not-valid')
    return error.text.vi.includes('17/QĐ-TGGPLX')
  })
  await write(`update registries.driving_licence set state = 'valid', state_decision = null, withheld_until = null`)
})

test('no licence is issued to somebody whose death is registered', async () => {
  await write(`update registries.person set died_on = '2026-11-01', household_id = null, relation_to_head = null
    where id = '${ids.lan}'`)
  await assert.rejects(issue(), { code: 'registries/holder-deceased' })
})
