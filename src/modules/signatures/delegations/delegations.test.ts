import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  authorityLines,
  endDelegation,
  findDelegation,
  giveDelegation,
  listDelegations,
  signingAuthorityOf,
  staffKeyOwner,
} from '../index.ts'
import { openClerksOffice } from '../testing/clerks-office.ts'

const { run, official, ask, clock } = await openClerksOffice()
const HANOI = 'G01.26.08'
const deputy = {
  staffCode: 'HN-PC08-002',
  authority: 'KT.',
  principal: 'Trưởng phòng',
  title: 'Phó Trưởng phòng',
  basisDocument: 'Thông báo số 15/TB-PC08',
  basisDate: '2026-01-05',
  validFrom: '2026-11-20',
} as const
await official('hn-lanh-dao')

const held = (organisation: string = HANOI) =>
  ask((call) => findDelegation(call, { organisation, official: staffKeyOwner(organisation, deputy.staffCode) }))

test('a deputy signs in the place of the head while the delegation is in force, in this organisation only', async () => {
  const clerk = await official('hn-van-thu')
  const { delegationId } = await run(clerk, giveDelegation, { ...deputy, validTo: '2026-12-01' })
  const found = await held()
  assert.equal(found?.id, delegationId)
  assert.deepEqual(authorityLines(signingAuthorityOf(found, '')), ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'])
  assert.equal(await held('G01.57.08'), undefined)
  for (const [moment, isHeld] of [
    ['2026-11-19T16:59:59Z', false],
    ['2026-11-19T17:00:00Z', true],
    ['2026-11-30T16:59:59Z', true],
    ['2026-11-30T17:00:00Z', false],
  ] as const) {
    const now = Temporal.Instant.from(moment)
    const call = { organisation: HANOI, official: staffKeyOwner(HANOI, deputy.staffCode) }
    assert.equal((await ask(({ tx }) => findDelegation({ tx, now }, call))) !== undefined, isHeld, moment)
  }
  await assert.rejects(run(clerk, giveDelegation, deputy), { code: 'signatures/delegation-already-given' })
  await run(clerk, endDelegation, { delegationId })
  assert.equal(await held(), undefined)
  await assert.rejects(run(clerk, endDelegation, { delegationId }), { code: 'signatures/delegation-already-ended' })
})

test('one whose last day has passed makes room for the next', async () => {
  const clerk = await official('hn-van-thu')
  await run(clerk, giveDelegation, { ...deputy, validTo: '2026-11-22' })
  clock.setTo('2026-11-22T02:00:00Z')
  const { delegationId } = await run(clerk, giveDelegation, deputy)
  const { delegations } = await run(clerk, listDelegations, {})
  assert.deepEqual(
    delegations.map(({ state }) => state),
    ['in-force', 'ended', 'ended'],
  )
  assert.equal(delegations[0]?.name, 'Trịnh Quốc Việt')
  const hue = await official('hue-lanh-dao')
  assert.deepEqual((await run(hue, listDelegations, {})).delegations, [])
  await assert.rejects(run(hue, endDelegation, { delegationId }), { code: 'signatures/delegation-not-found' })
})

test('nobody gives one to themselves, to a stranger, backwards in time or without the right', async () => {
  const [clerk, leader] = [await official('hn-van-thu'), await official('hn-lanh-dao')]
  await assert.rejects(run(leader, giveDelegation, deputy), { code: 'signatures/delegation-to-oneself' })
  await assert.rejects(run(clerk, giveDelegation, { ...deputy, staffCode: 'HUE-PC08-001' }), {
    code: 'signatures/official-not-found',
  })
  await assert.rejects(run(clerk, giveDelegation, { ...deputy, validTo: deputy.validFrom }), {
    code: 'signatures/delegation-ends-before-it-begins',
  })
  await assert.rejects(run(clerk, giveDelegation, { ...deputy, validFrom: '2026-02-31' }), {
    code: 'kernel/invalid-input',
  })
  await assert.rejects(run(await official('hn-tiep-nhan'), giveDelegation, deputy), { code: 'kernel/not-permitted' })
})

test('the lines above a signature are those of Decree 30', () => {
  const lines = (authority: 'TL.' | 'TM.' | 'Q.', principal: string, title: string) =>
    authorityLines(signingAuthorityOf({ authority, principal, title }, ''))
  assert.deepEqual(lines('TL.', 'Giám đốc', 'Trưởng phòng'), ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'])
  assert.deepEqual(lines('TM.', 'Ủy ban nhân dân', 'Chủ tịch'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  assert.deepEqual(lines('Q.', 'Trưởng phòng', 'Phó Trưởng phòng'), ['Q. TRƯỞNG PHÒNG'])
  assert.deepEqual(authorityLines(signingAuthorityOf(undefined, 'Trưởng phòng')), ['TRƯỞNG PHÒNG'])
})
