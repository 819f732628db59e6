import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import {
  extendDossier,
  getDossier,
  requestSupplement,
  resumeDossier,
  supplementDossier,
  suspendDossier,
  withdrawDossier,
} from './index.ts'
import { submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, examine, look, pay, resolve } from './testing/process.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const leader = office.official('hn-lanh-dao')

/** A new accepted dossier on Friday 20/11/2026 at 09:00; due on Friday 27/11 at 12:00. */
async function accepted() {
  office.clock.setTo('2026-11-20T02:00:00Z')
  const { dossierId } = await submitExchange(office, lan)
  return await accept(office, await pay(office, dossierId))
}

test('the clock does not run before the fee is paid when the dossier was accepted unpaid', async () => {
  office.clock.setTo('2026-11-20T02:00:00Z')
  const submitted = await submitExchange(office, lan)
  const waiting = await accept(office, submitted)
  const unpaid = await look(office, waiting.dossierId)
  assert.equal(unpaid.state, 'awaiting-payment')
  assert.deepEqual(unpaid.papers, [], 'no receipt without a due time')
  office.clock.setTo('2026-11-23T02:00:00Z')
  await pay(office, waiting.dossierId)
  const paid = await look(office, waiting.dossierId)
  assert.equal(paid.state, 'processing')
  assert.deepEqual(
    paid.papers.map(({ form }) => form),
    ['01'],
  )
})

test('a supplement is asked for once, pauses the clock, and moves the due time by the wait', async () => {
  const { dossierId, version } = await accepted()
  const before = (await look(office, dossierId)).time!.dueAt!
  const points = ['Ảnh chân dung bị mờ, đề nghị gửi ảnh khác']
  const asked = await office.run(desk, requestSupplement, {
    dossierId,
    version,
    points,
    reason: 'Ảnh chưa đạt yêu cầu',
  })
  office.clock.setTo('2026-11-23T02:00:00Z')
  const answered = await office.run(lan, supplementDossier, {
    dossierId,
    version: asked.version,
    files: [],
    note: 'Đã gửi lại ảnh',
  })
  assert.equal(answered.state, 'processing')
  const after = (await look(office, dossierId)).time!
  assert.ok(after.dueAt! > before)
  assert.ok(after.explanation.some((line) => line.includes('bổ sung')))
  await assert.rejects(
    office.run(desk, requestSupplement, { dossierId, version: answered.version, points, reason: 'Thiếu giấy tờ khác' }),
    { code: 'dossiers/supplement-already-requested' },
  )
})

test('a supplement that never comes ends the dossier after fifteen working days, with form 05', async () => {
  const { dossierId, version } = await accepted()
  await office.run(desk, requestSupplement, {
    dossierId,
    version,
    points: ['Nộp lại ảnh chân dung'],
    reason: 'Ảnh bị mờ',
  })
  office.clock.setTo('2026-12-11T10:00:00Z')
  await office.settle()
  assert.equal((await look(office, dossierId)).state, 'awaiting-supplement')
  office.clock.setTo('2026-12-15T10:30:00Z')
  await office.settle()
  const closed = await look(office, dossierId)
  assert.equal(closed.state, 'stopped')
  assert.ok(closed.papers.some(({ form }) => form === '05'))
})

test('the apology with a new date goes out before the due day, once, and never after', async () => {
  const first = await accepted()
  const newDate = { dueAt: '2026-12-02T10:00:00Z', reason: 'Phải xác minh giấy phép với cơ quan đã cấp' }
  const extended = await office.run(leader, extendDossier, { ...pick(first), ...newDate })
  const view = await look(office, first.dossierId)
  assert.equal(view.time?.dueAt, '2026-12-02T10:00:00Z')
  assert.ok(view.papers.some(({ form }) => form === '04'))
  await assert.rejects(
    office.run(leader, extendDossier, { ...pick(extended), ...newDate, dueAt: '2026-12-09T10:00:00Z' }),
    {
      code: 'dossiers/extension-already-made',
    },
  )
  const second = await accepted()
  office.clock.setTo('2026-11-27T02:00:00Z')
  await assert.rejects(office.run(leader, extendDossier, { ...pick(second), ...newDate }), {
    code: 'dossiers/extension-too-late',
  })
})

test('the applicant may withdraw until a result exists, not after', async () => {
  const withdrawn = await office.run(lan, withdrawDossier, {
    ...pick(await accepted()),
    reason: 'Tôi nộp nhầm trường hợp',
  })
  assert.equal(withdrawn.state, 'withdrawn')
  const resolved = await resolve(office, await examine(office, await accepted()))
  await assert.rejects(office.run(lan, withdrawDossier, { ...pick(resolved), reason: 'Tôi đổi ý' }), {
    code: 'dossiers/action-not-allowed',
  })
  assert.deepEqual((await office.run(lan, getDossier, { dossierId: resolved.dossierId })).actions, [])
})

test('heads are told before the last moment for an apology, and when the due time has passed; the result is still returned', async () => {
  const late = await accepted()
  const alarmed = async (timer: string) => {
    const { rows } = await sql<{ fired: boolean }>`
      select fired_at is not null as fired from kernel.timer where name = ${timer} and subject = ${late.dossierId}`.execute(
      office.platform.database,
    )
    return rows[0]?.fired
  }
  await office.settle()
  assert.equal(await alarmed('dossiers/apology-alarm'), false)
  office.clock.setTo('2026-11-26T03:00:00Z')
  await office.settle()
  assert.equal(await alarmed('dossiers/apology-alarm'), true)
  office.clock.setTo('2026-12-01T02:00:00Z')
  await office.settle()
  assert.equal(await alarmed('dossiers/due-time-passed'), true)
  const view = await look(office, late.dossierId)
  assert.equal(view.time?.isOverdue, true)
  const resolved = await resolve(office, await examine(office, pick(view)))
  assert.equal((await look(office, resolved.dossierId)).state, 'resolved')
})

test('a lawful reason pauses the clock until the work goes on; any other is refused', async () => {
  const { dossierId, version } = await accepted()
  const officer = office.official('hn-thu-ly')
  await assert.rejects(
    office.run(officer, suspendDossier, { dossierId, version, reason: 'lunch', note: 'Đi ăn trưa' }),
    {
      code: 'dossiers/pause-not-lawful',
    },
  )
  const { pauseReasons } = await look(office, dossierId)
  const reason = pauseReasons.find((pause) => pause.reason === 'licence-record-missing')!.reason
  const paused = await office.run(officer, suspendDossier, { dossierId, version, reason, note: 'Gửi văn bản xác minh' })
  assert.equal((await look(office, dossierId)).time?.state, 'paused')
  office.clock.advance({ hours: 72 })
  await office.run(officer, resumeDossier, { dossierId, version: paused.version })
  assert.equal((await look(office, dossierId)).time?.state, 'running')
})

function pick({ dossierId, version }: { dossierId: string; version: number }) {
  return { dossierId, version }
}
