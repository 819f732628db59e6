import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { anonymous } from '#kernel/permissions.ts'
import {
  acceptDossier,
  getDossier,
  getDraft,
  getPaper,
  handOverDossier,
  listWork,
  openDraft,
  resolveDossier,
  submitDossier,
} from './index.ts'
import { prepareExchange, submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, look, pay } from './testing/process.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const { dossierId } = await submitExchange(office, lan)
const paid = await pay(office, dossierId)

async function lastAudit() {
  const { rows } = await sql<{ event: string; outcome: string; subject: string | null }>`
    select event, outcome, subject from kernel.audit_entry order by id desc limit 1`.execute(office.platform.database)
  return rows[0]
}

test('a dossier of another organisation does not exist for an official, and the attempt is on record', async () => {
  const hue = office.official('hue-can-bo')
  await assert.rejects(office.run(hue, getDossier, { dossierId }), { code: 'dossiers/dossier-not-found', status: 404 })
  assert.deepEqual(await lastAudit(), { event: 'dossier-viewed', outcome: 'refused', subject: `dossier:${dossierId}` })
  await assert.rejects(office.run(hue, acceptDossier, { dossierId, version: paid.version }), {
    code: 'dossiers/dossier-not-found',
  })
  assert.deepEqual((await office.run(hue, listWork, { view: 'all' })).lines, [])
})

test("another citizen's dossier, draft and papers do not exist either", async () => {
  const minh = office.citizen('quang-minh')
  const draftId = await prepareExchange(office, lan)
  await assert.rejects(office.run(minh, getDossier, { dossierId }), { status: 404 })
  await assert.rejects(office.run(minh, getDraft, { draftId }), { status: 404 })
  await assert.rejects(office.run(minh, submitDossier, { draftId }), { status: 404 })
  await assert.rejects(office.run(minh, getPaper, { dossierId, paperId: dossierId }), { status: 404 })
})

test('strangers are asked to sign in, and level 1 may prepare but not submit', async () => {
  await assert.rejects(office.run(anonymous, getDossier, { dossierId }), { code: 'kernel/sign-in-required' })
  const tuan = office.citizen('anh-tuan')
  const { draftId } = await office.run(tuan, openDraft, { procedureCode: '3.000347' })
  await assert.rejects(office.run(tuan, submitDossier, { draftId }), { code: 'kernel/not-permitted' })
})

test('of two officers who act at once the second is told', async () => {
  const [first, second] = await Promise.allSettled([accept(office, paid), accept(office, paid)])
  const refused = [first, second].find((result) => result.status === 'rejected')
  assert.equal(refused?.reason.code, 'dossiers/dossier-changed')
  assert.equal([first, second].filter((result) => result.status === 'fulfilled').length, 1)
})

test('a step belongs to its role: the leader cannot sign before the examination', async () => {
  const { version } = await look(office, dossierId)
  await assert.rejects(office.run(office.official('hn-lanh-dao'), resolveDossier, { dossierId, version }), {
    status: 409,
  })
  await assert.rejects(office.run(office.official('hn-doi-truong'), handOverDossier, { dossierId, version }), {
    code: 'dossiers/not-your-step',
  })
})

test('views offer each reader what they may do, and nothing else', async () => {
  const offered = async (key: string) => (await office.run(office.official(key), getDossier, { dossierId })).actions
  assert.deepEqual(await offered('hn-thu-ly'), ['request-supplement', 'assign', 'hand-over', 'suspend'])
  assert.deepEqual(await offered('hn-lanh-dao'), ['extend', 'stop'])
  assert.deepEqual((await office.run(lan, getDossier, { dossierId })).actions, ['withdraw'])
})
