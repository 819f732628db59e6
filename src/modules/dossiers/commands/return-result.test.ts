import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { resolveDossier, returnResult, stopDossier, trackDossier, withdrawDossier } from '../index.ts'
import { openOffice } from '../testing/office.ts'
import { look } from '../testing/process.ts'
import { stageOf, stagesOf } from '../testing/stages.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const head = office.official('hn-doi-truong')
const leader = office.official('hn-lanh-dao')
const { registered, accepted, examined, resolved, ready } = stagesOf(office, lan)

const reason = 'Tôi nộp nhầm trường hợp'
const handing = { method: 'desk', receiver: 'Nguyễn Thị Ngọc Lan' } as const

test('the leader signs once: one entry in the register, one result', async () => {
  const input = await examined()
  await assert.rejects(office.run(head, resolveDossier, input), { code: 'kernel/not-permitted' })
  const cards = await countCards()
  const signed = await twiceIsOnce(office, leader, { command: resolveDossier, input })
  assert.equal((await countCards()) - cards, 1)
  const view = await look(office, signed.dossierId)
  assert.equal(view.state, 'resolved')
  assert.equal(view.papers.filter(({ form }) => form === 'result').length, 1)
  await assert.rejects(office.run(leader, resolveDossier, stageOf(signed)), { code: 'dossiers/action-not-allowed' })
})

test('a result goes to its owner once, and the code still answers afterwards', async () => {
  const input = { ...(await ready()), ...handing }
  await assert.rejects(office.run(leader, returnResult, input), { code: 'kernel/not-permitted' })
  const returned = await twiceIsOnce(office, desk, { command: returnResult, input })
  const view = await look(office, returned.dossierId)
  assert.equal(view.state, 'returned')
  assert.equal(view.delivery.status, 'delivered')
  assert.equal((await office.run(lan, trackDossier, { code: view.code! })).stateCode, 10)
  await assert.rejects(office.run(desk, returnResult, { ...stageOf(returned), ...handing }), {
    code: 'dossiers/action-not-allowed',
  })
  await assert.rejects(office.run(desk, returnResult, { ...(await accepted()), ...handing }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('nothing blocks the return of a late result', async () => {
  const input = await ready()
  office.clock.advance({ hours: 24 * 30 })
  await office.settle()
  const returned = await office.run(desk, returnResult, { ...input, ...handing })
  assert.equal(returned.state, 'returned')
  office.clock.setTo('2026-11-20T02:00:00Z')
})

test('the applicant withdraws once; strangers and leaders do not', async () => {
  const input = { ...(await accepted()), reason }
  await assert.rejects(office.run(leader, withdrawDossier, input), { code: 'kernel/not-permitted' })
  await assert.rejects(office.run(office.citizen('quang-minh'), withdrawDossier, input), {
    code: 'dossiers/dossier-not-found',
  })
  const withdrawn = await twiceIsOnce(office, lan, { command: withdrawDossier, input })
  const view = await look(office, withdrawn.dossierId)
  assert.equal(view.state, 'withdrawn')
  assert.equal(view.papers.filter(({ form }) => form === '05').length, 1)
  await assert.rejects(office.run(lan, withdrawDossier, { ...stageOf(view), reason }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('withdrawn before it was accepted, a dossier owes nothing any more', async () => {
  const withdrawn = await office.run(lan, withdrawDossier, { ...(await registered()), reason })
  const { payment } = await look(office, withdrawn.dossierId)
  const { rows } = await sql<{ state: string }>`
    select state from payments.obligation where id = ${payment.obligationId}`.execute(office.platform.database)
  assert.equal(rows[0]?.state, 'cancelled')
})

test('heads stop a dossier once, with form 05; the desk does not, and a result stops for nobody', async () => {
  const input = { ...(await accepted()), reason: 'Người nộp đã qua đời' }
  await assert.rejects(office.run(desk, stopDossier, input), { code: 'kernel/not-permitted' })
  const stopped = await twiceIsOnce(office, head, { command: stopDossier, input })
  const view = await look(office, stopped.dossierId)
  assert.equal(view.state, 'stopped')
  assert.equal(view.ending?.reason, input.reason)
  await assert.rejects(office.run(head, stopDossier, { ...(await resolved()), reason: input.reason }), {
    code: 'dossiers/action-not-allowed',
  })
})

test('an ended dossier leaves no timer behind', async () => {
  const { dossierId } = await office.run(lan, withdrawDossier, { ...(await accepted()), reason })
  const { rows } = await sql`select name from kernel.timer where subject = ${dossierId} and fired_at is null`.execute(
    office.platform.database,
  )
  assert.deepEqual(rows, [])
})

async function countCards(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from registries.driving_licence_issue`.execute(
    office.platform.database,
  )
  return rows[0]!.count
}
