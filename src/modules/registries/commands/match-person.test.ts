import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listOwnDisclosures, matchPersonOperation } from '../operations.ts'
import { citizen, officials, people, registriesPlatform } from '../testing/cast.ts'

const { ids, run } = await registriesPlatform()
const { receptionOfficer, leader } = officials
const hoa = { personalId: people.hoa.personalId, fullName: 'Phạm Thị Hòa', birthDate: '18/10/1996' }

const match = (presented: Partial<typeof hoa>) => run(receptionOfficer, matchPersonOperation, { ...hoa, ...presented })

test('what agrees with the register gives the person to go on with', async () => {
  assert.deepEqual(await match({}), { outcome: 'matches', differing: [], personId: ids.hoa })
})

test('the place of a tone mark, case and spacing do not matter', async () => {
  assert.equal((await match({ fullName: ' phạm  THỊ hoà' })).outcome, 'matches')
  assert.equal((await match({ personalId: '046 196 900 003' })).outcome, 'matches')
})

test('an officer learns which entries differ and not what the register holds', async () => {
  assert.deepEqual(await match({ fullName: 'Phạm Thị Hoa', birthDate: '1996' }), {
    outcome: 'differs',
    differing: ['fullName', 'birthDate'],
    personId: null,
  })
})

test('a person who is not in the register is unknown', async () => {
  assert.equal((await match({ personalId: '046196900099' })).outcome, 'unknown')
})

test('the person sees that somebody checked', async () => {
  const disclosures = await run(citizen(ids.hoa), listOwnDisclosures, {})
  assert.ok(disclosures.length > 0)
  assert.ok(disclosures.every((disclosure) => disclosure.kind === 'matched' && disclosure.reference === 'desk'))
})

test('a leader does not stand at the desk', async () => {
  await assert.rejects(run(leader, matchPersonOperation, hoa), { code: 'kernel/not-permitted' })
})

test('a mistyped number is told as such', async () => {
  await assert.rejects(match({ personalId: '000188900001' }), { code: 'registries/personal-id-invalid' })
})
