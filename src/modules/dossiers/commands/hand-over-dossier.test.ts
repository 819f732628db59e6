import assert from 'node:assert/strict'
import test from 'node:test'
import {
  assignDossier,
  extendDossier,
  handOverDossier,
  listAssignees,
  resumeDossier,
  sendBackDossier,
  suspendDossier,
} from '../index.ts'
import { openOffice } from '../testing/office.ts'
import { look } from '../testing/process.ts'
import { stageOf, stagesOf } from '../testing/stages.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const examiner = office.official('hn-thu-ly')
const second = office.official('hn-thu-ly-2')
const head = office.official('hn-doi-truong')
const leader = office.official('hn-lanh-dao')
const { paid, accepted, examined, resolved } = stagesOf(office, lan)

const pause = { reason: 'licence-record-missing', note: 'Đã gửi văn bản xác minh' }
const apology = { dueAt: '2026-12-02T10:00:00Z', reason: 'Phải xác minh với cơ quan đã cấp' }

test('an examiner takes a dossier, the head gives it to somebody else, and nobody outside the step gets it', async () => {
  const fresh = await accepted()
  await assert.rejects(office.run(desk, assignDossier, fresh), { code: 'kernel/not-permitted' })
  const taken = await twiceIsOnce(office, examiner, { command: assignDossier, input: fresh })
  assert.equal((await look(office, taken.dossierId)).assignee?.user, examiner.id)
  await assert.rejects(office.run(head, assignDossier, { ...stageOf(taken), assignee: leader.id }), {
    code: 'dossiers/assignee-not-suitable',
  })
  await assert.rejects(office.run(head, assignDossier, { ...stageOf(taken), assignee: lan.id }), {
    code: 'dossiers/assignee-not-suitable',
  })
  const given = await office.run(head, assignDossier, { ...stageOf(taken), assignee: second.id })
  assert.equal((await look(office, given.dossierId)).assignee?.user, second.id)
  await assert.rejects(office.run(examiner, assignDossier, await paid()), { code: 'dossiers/action-not-allowed' })
})

test('those who may be assigned are the holders of the step', async () => {
  const { officials } = await office.run(head, listAssignees, { dossierId: (await accepted()).dossierId })
  assert.deepEqual(officials.map(({ user }) => user).toSorted(), [examiner.id, second.id].toSorted())
})

test('handing over goes one step on and leaves the dossier to be taken', async () => {
  const fresh = await accepted()
  await assert.rejects(office.run(lan, handOverDossier, fresh), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(head, handOverDossier, fresh), { code: 'dossiers/not-your-step' })
  const note = 'Đủ điều kiện'
  const moved = await twiceIsOnce(office, examiner, { command: handOverDossier, input: { ...fresh, note } })
  const view = await look(office, moved.dossierId)
  assert.equal(view.state, 'processing')
  assert.equal(view.step?.code, 'review')
  assert.equal(view.assignee, null)
  await assert.rejects(office.run(examiner, handOverDossier, stageOf(view)), { code: 'dossiers/not-your-step' })
  await assert.rejects(office.run(desk, handOverDossier, await paid()), { code: 'dossiers/action-not-allowed' })
})

test('the leader signs at the step of decision and does not hand it on', async () => {
  await assert.rejects(office.run(leader, handOverDossier, await examined()), { code: 'dossiers/action-not-allowed' })
})

test('a dossier goes back one step with a reason, and never back to the desk', async () => {
  const atHead = await office.run(examiner, handOverDossier, await accepted())
  const reason = 'Chưa đối chiếu giấy khám sức khỏe'
  await assert.rejects(office.run(desk, sendBackDossier, { ...stageOf(atHead), reason }), {
    code: 'dossiers/not-your-step',
  })
  await assert.rejects(office.run(lan, sendBackDossier, { ...stageOf(atHead), reason }), {
    code: 'kernel/not-permitted',
  })
  const back = await twiceIsOnce(office, head, { command: sendBackDossier, input: { ...stageOf(atHead), reason } })
  assert.equal((await look(office, back.dossierId)).step?.code, 'examination')
  await assert.rejects(office.run(examiner, sendBackDossier, { ...stageOf(back), reason }), {
    code: 'dossiers/action-not-allowed',
  })
  await assert.rejects(office.run(leader, sendBackDossier, { ...(await resolved()), reason }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('a pause stops the clock and the work until somebody says that it is over', async () => {
  const fresh = await accepted()
  await assert.rejects(office.run(desk, suspendDossier, { ...fresh, ...pause }), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(examiner, suspendDossier, { ...fresh, ...pause, reason: 'supplement' }), {
    code: 'dossiers/pause-not-lawful',
  })
  const paused = await twiceIsOnce(office, examiner, { command: suspendDossier, input: { ...fresh, ...pause } })
  const view = await look(office, paused.dossierId)
  assert.equal(view.time?.state, 'paused')
  for (const attempt of [
    () => office.run(examiner, handOverDossier, stageOf(view)),
    () => office.run(examiner, suspendDossier, { ...stageOf(view), ...pause }),
    () => office.run(leader, extendDossier, { ...stageOf(view), ...apology }),
  ]) {
    await assert.rejects(attempt(), { code: 'dossiers/clock-not-running' })
  }
  await assert.rejects(office.run(desk, resumeDossier, stageOf(view)), { code: 'kernel/not-permitted' })
  const resumed = await twiceIsOnce(office, examiner, { command: resumeDossier, input: stageOf(view) })
  assert.equal((await look(office, resumed.dossierId)).time?.state, 'running')
  await assert.rejects(office.run(examiner, resumeDossier, stageOf(resumed)), { code: 'dossiers/not-suspended' })
  await assert.rejects(office.run(examiner, suspendDossier, { ...(await paid()), ...pause }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('a new date is set by the leader, once, later than the present one, on a day that exists', async () => {
  const fresh = await accepted()
  await assert.rejects(office.run(head, extendDossier, { ...fresh, ...apology }), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(leader, extendDossier, { ...fresh, ...apology, dueAt: '2026-11-23T02:00:00Z' }), {
    code: 'dossiers/extension-not-later',
  })
  for (const dueAt of ['2026-02-31T10:00:00Z', '2026-12-02T25:61:00Z']) {
    await assert.rejects(office.run(leader, extendDossier, { ...fresh, ...apology, dueAt }), {
      code: 'dossiers/time-impossible',
    })
  }
  const extended = await twiceIsOnce(office, leader, { command: extendDossier, input: { ...fresh, ...apology } })
  assert.equal((await look(office, extended.dossierId)).time?.dueAt, apology.dueAt)
  await assert.rejects(office.run(leader, extendDossier, { ...(await resolved()), ...apology }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('a new date beyond the calendar of the law cannot be reckoned and is not set', async () => {
  const fresh = await accepted()
  await assert.rejects(office.run(leader, extendDossier, { ...fresh, ...apology, dueAt: '2035-01-02T02:00:00Z' }), {
    code: 'dossiers/extension-beyond-calendar',
  })
  assert.equal((await look(office, fresh.dossierId)).extension, null)
})
