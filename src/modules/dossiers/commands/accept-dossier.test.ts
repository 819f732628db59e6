import assert from 'node:assert/strict'
import test from 'node:test'
import {
  acceptDossier,
  getDossier,
  refuseDossier,
  requestSupplement,
  resumeDossier,
  supplementDossier,
} from '../index.ts'
import { PORTRAIT } from '../testing/exchange.ts'
import { openOffice } from '../testing/office.ts'
import { look, pay } from '../testing/process.ts'
import { submitReissueAtDesk } from '../testing/reissue.ts'
import { stageOf, stagesOf } from '../testing/stages.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const leader = office.official('hn-lanh-dao')
const { registered, paid, accepted } = stagesOf(office, lan)

const reason = 'Ảnh chân dung chưa đạt yêu cầu'
const request = { points: ['Nộp lại ảnh chân dung nền trắng'], reason }

test('accepting gives a code, a receipt and a running clock, once however often it is sent', async () => {
  const answer = await twiceIsOnce(office, desk, { command: acceptDossier, input: await paid() })
  const view = await look(office, answer.dossierId)
  assert.equal(view.state, 'accepted')
  assert.equal(view.code, answer.code)
  assert.equal(view.time?.state, 'running')
  assert.equal(view.papers.filter(({ form }) => form === '01').length, 1)
})

test('codes of a day are consecutive, without a gap for what was refused', async () => {
  const serial = (code: string | null) => Number(code!.slice(-4))
  const first = await look(office, (await accepted()).dossierId)
  const refused = await paid()
  await assert.rejects(office.run(desk, acceptDossier, { ...refused, version: 99 }), {
    code: 'dossiers/dossier-changed',
  })
  const second = await look(office, (await accepted()).dossierId)
  assert.equal(serial(second.code) - serial(first.code), 1)
})

test('only the desk accepts and refuses, and only what is newly registered', async () => {
  const fresh = await paid()
  await assert.rejects(office.run(leader, acceptDossier, fresh), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(lan, refuseDossier, { ...fresh, reason }), { code: 'kernel/not-permitted' })
  const done = await accepted()
  await assert.rejects(office.run(desk, acceptDossier, done), { code: 'dossiers/action-not-allowed' })
  await assert.rejects(office.run(desk, refuseDossier, { ...done, reason }), { code: 'dossiers/action-not-allowed' })
})

test('refusing names the reason in form 03, ends the dossier and gives back what is owed', async () => {
  const answer = await twiceIsOnce(office, desk, { command: refuseDossier, input: { ...(await registered()), reason } })
  const view = await look(office, answer.dossierId)
  assert.equal(view.state, 'refused')
  assert.equal(view.ending?.reason, reason)
  assert.equal(view.code, null)
  assert.deepEqual(
    view.papers.map(({ form }) => form),
    ['03'],
  )
  assert.deepEqual(view.actions, [])
})

test('a refusal without a reason is refused', async () => {
  await assert.rejects(office.run(desk, refuseDossier, { ...(await registered()), reason: 'Sai' }), {
    code: 'kernel/invalid-input',
  })
})

test('a supplement is requested once, in one list, by the desk or the examiner', async () => {
  const fresh = await paid()
  await assert.rejects(office.run(leader, requestSupplement, { ...fresh, ...request }), {
    code: 'kernel/not-permitted',
  })
  const asked = await twiceIsOnce(office, desk, { command: requestSupplement, input: { ...fresh, ...request } })
  const view = await office.run(lan, getDossier, { dossierId: fresh.dossierId })
  assert.equal(view.state, 'awaiting-supplement')
  assert.deepEqual(view.supplement?.points, request.points)
  assert.deepEqual(view.actions, ['supplement', 'withdraw'])
  await assert.rejects(
    office.run(desk, requestSupplement, { dossierId: fresh.dossierId, version: asked.version, ...request }),
    { code: 'dossiers/action-not-allowed' },
  )
})

test('what is handed in goes beside what was there, and the dossier returns to the desk', async () => {
  const fresh = await paid()
  const { version } = await office.run(desk, requestSupplement, { ...fresh, ...request })
  const sha256 = await office.upload(lan, Buffer.concat([PORTRAIT, Buffer.from('2')]), 'image/jpeg')
  const same = await office.upload(lan, PORTRAIT, 'image/jpeg')
  const files = [
    { partCode: 'portrait', sha256, name: 'C:\\anh\\moi.jpg' },
    { partCode: 'portrait', sha256: same, name: 'anh-cu.jpg' },
  ]
  const input = { dossierId: fresh.dossierId, version, files, note: 'Ảnh mới' }
  await assert.rejects(office.run(office.citizen('quang-minh'), supplementDossier, input), {
    code: 'dossiers/dossier-not-found',
  })
  await assert.rejects(office.run(leader, supplementDossier, input), { code: 'kernel/not-permitted' })
  const answer = await twiceIsOnce(office, lan, { command: supplementDossier, input })
  assert.equal(answer.state, 'registered')
  const view = await look(office, fresh.dossierId)
  assert.deepEqual(
    view.files.map(({ name }) => name),
    ['anh-chan-dung.jpg', 'moi.jpg'],
  )
  await assert.rejects(office.run(lan, supplementDossier, { ...input, version: answer.version }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('an empty supplement is none: it would use up the one that there is', async () => {
  const fresh = await paid()
  const { version } = await office.run(desk, requestSupplement, { ...fresh, ...request })
  await assert.rejects(
    office.run(lan, supplementDossier, { dossierId: fresh.dossierId, version, files: [], note: '  ' }),
    { code: 'dossiers/supplement-empty' },
  )
})

test('a licence that no register knows is accepted and waits for the answer; its receipt comes with the due time', async () => {
  const { dossierId } = await submitReissueAtDesk(office, desk, 'thu-ha')
  await office.run(desk, acceptDossier, { dossierId, version: (await pay(office, dossierId)).version })
  const waiting = await look(office, dossierId)
  assert.equal(waiting.suspension?.reason, 'licence-record-missing')
  assert.deepEqual(waiting.papers, [])
  await assert.rejects(office.run(desk, requestSupplement, { ...stageOf(waiting), ...request }), {
    code: 'dossiers/clock-not-running',
  })
  office.clock.advance({ hours: 72 })
  await office.run(office.official('hn-thu-ly'), resumeDossier, stageOf(waiting))
  const running = await look(office, dossierId)
  assert.equal(running.time?.state, 'running')
  assert.deepEqual(
    running.papers.map(({ form }) => form),
    ['01'],
  )
})
