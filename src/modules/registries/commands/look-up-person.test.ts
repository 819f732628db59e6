import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookUpPersonOperation, listOwnDisclosures } from '../operations.ts'
import { inCall } from '../testing/call.ts'
import { citizen, officials, people, registriesPlatform } from '../testing/cast.ts'
import { closePurpose, openPurpose } from './open-purpose.ts'

const registers = await registriesPlatform()
const { ids, platform, run } = registers
const { caseOfficer, elsewhere } = officials
const dossierCode = 'G01.26.08-261120-0001'
const lan = { personalId: people.lan.personalId, dossierCode }

const open = () =>
  inCall(registers, caseOfficer, (call) =>
    openPurpose(call, { reference: dossierCode, organisation: 'G01.26.08', personId: ids.lan }),
  )
const entries = async (outcome: string) => {
  const text = `select subject, detail from kernel.audit_entry where event = 'person-looked-up' and outcome = $1 order by id`
  return (await platform.pool.query(text, [outcome])).rows
}

test('without an open dossier the person is not found, and the attempt stays on record', async () => {
  await assert.rejects(run(caseOfficer, lookUpPersonOperation, lan), { code: 'registries/person-not-found' })
  const [refusal] = await entries('refused')
  assert.equal(refusal.subject, `person:${ids.lan}`)
  assert.equal(refusal.detail.error, 'registries/person-not-found')
})

test('with an open dossier of their organisation an officer sees the person', async () => {
  await open()
  await open()
  const person = await run(caseOfficer, lookUpPersonOperation, lan)
  assert.equal(person.fullName, 'Nguyễn Thị Ngọc Lan')
  assert.equal(person.currentResidence.text, 'Số 12, ngõ 68 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội')
  assert.equal(person.provenance.name.vi, 'Cơ sở dữ liệu quốc gia về dân cư')
})

test('the person sees who looked, when and why', async () => {
  const [disclosure] = await run(citizen(ids.lan), listOwnDisclosures, {})
  assert.deepEqual(disclosure, {
    disclosedAt: '2026-11-20T02:00:00Z',
    organisation: { code: 'G01.26.08', name: 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội' },
    reference: dossierCode,
    register: 'population',
    kind: 'read',
  })
})

test('a dossier opens one person to one organisation, not another person and not another organisation', async () => {
  await assert.rejects(run(elsewhere, lookUpPersonOperation, lan), { code: 'registries/person-not-found' })
  const other = { personalId: people.hoa.personalId, dossierCode }
  await assert.rejects(run(caseOfficer, lookUpPersonOperation, other), { code: 'registries/person-not-found' })
})

test('somebody unknown and somebody behind the wall get the same answer', async () => {
  const answer = async (personalId: string) =>
    run(caseOfficer, lookUpPersonOperation, { personalId, dossierCode }).catch((error: { text: unknown }) => error.text)
  assert.deepEqual(await answer('001188999999'), await answer(people.hoa.personalId))
})

test('a citizen may not look up anybody', async () => {
  await assert.rejects(run(citizen(ids.lan), lookUpPersonOperation, lan), { code: 'kernel/not-permitted' })
})

test('a number that cannot be a personal id is refused before the register is asked', async () => {
  const invalid = { personalId: '12345', dossierCode }
  await assert.rejects(run(caseOfficer, lookUpPersonOperation, invalid), { code: 'registries/personal-id-invalid' })
})

test('no personal id and no name reaches the audit log', async () => {
  const { rows } = await platform.pool.query('select * from kernel.audit_entry')
  assert.ok(rows.length > 0)
  for (const { personalId, name } of Object.values(people)) {
    assert.ok(!JSON.stringify(rows).includes(personalId) && !JSON.stringify(rows).includes(name))
  }
})

test('when the dossier is closed the wall is closed', async () => {
  await inCall(registers, caseOfficer, (call) => closePurpose(call, { reference: dossierCode }))
  await assert.rejects(run(caseOfficer, lookUpPersonOperation, lan), { code: 'registries/person-not-found' })
})

test('a disclosure can be neither changed nor removed', async () => {
  await assert.rejects(platform.pool.query(`update registries.disclosure set reference = 'x'`), { code: '42501' })
  await assert.rejects(platform.pool.query('delete from registries.disclosure'), { code: '42501' })
})
