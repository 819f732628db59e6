import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { anonymous } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { deleteExpiredDrafts } from '../delete-expired-drafts.ts'
import {
  attachDraftFile,
  deleteDraft,
  getDraft,
  listOwnDrafts,
  openDraft,
  removeDraftFile,
  saveDraft,
} from '../index.ts'
import { PORTRAIT } from '../testing/exchange.ts'
import { openOffice } from '../testing/office.ts'
import { twiceIsOnce } from '../testing/twice-is-once.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const minh = office.citizen('quang-minh')
const leader = office.official('hn-lanh-dao')
const exchange = { procedureCode: '3.000347', case: 'expiring' }

async function opened(): Promise<string> {
  return (await office.run(lan, openDraft, exchange)).draftId
}

test('a draft opens with what the registers know, once however often it is asked for', async () => {
  const draft = await twiceIsOnce(office, lan, { command: openDraft, input: exchange })
  assert.equal(draft.person.name, 'Nguyễn Thị Ngọc Lan')
  assert.equal(draft.provided['licenceNumber']?.source, 'driving-licences')
  await assert.rejects(office.run(anonymous, openDraft, exchange), { code: 'kernel/sign-in-required' })
  await assert.rejects(office.run(leader, openDraft, exchange), { code: 'kernel/not-permitted' })
})

test('somebody whom the population register does not know is sent to the desk', async () => {
  await assert.rejects(office.run({ ...lan, personId: null }, openDraft, exchange), {
    code: 'dossiers/person-not-known',
  })
})

test('what was typed is kept, right or wrong, and found on another device', async () => {
  const draftId = await opened()
  const input = { draftId, answers: { phone: 'không nhớ', delivery: 'post' } }
  const saved = await twiceIsOnce(office, lan, { command: saveDraft, input })
  assert.equal(saved.version, 2)
  assert.equal(saved.answers['phone'], 'không nhớ')
  assert.ok(saved.problems.some(({ errors }) => errors.some(({ field }) => field === 'phone')))
  await office.run(lan, saveDraft, { draftId, answers: { delivery: 'desk' } })
  const { answers } = await office.run(lan, getDraft, { draftId })
  assert.deepEqual([answers['phone'], answers['delivery']], ['không nhớ', 'desk'])
  assert.ok((await office.run(lan, listOwnDrafts, {})).some((draft) => draft.draftId === draftId))
})

test('what a register gives for good is not overwritten by hand', async () => {
  const draftId = await opened()
  const { answers } = await office.run(lan, saveDraft, { draftId, answers: { licenceNumber: '000000000000' } })
  assert.equal(answers['licenceNumber'], undefined)
})

test('a case that the procedure does not have is refused', async () => {
  await assert.rejects(office.run(lan, saveDraft, { draftId: await opened(), case: 'stolen', answers: {} }), {
    code: 'dossiers/case-not-chosen',
  })
})

test('a draft is nobody else’s and ends with its time', async () => {
  const draftId = await opened()
  for (const stranger of [minh, office.official('hn-tiep-nhan')]) {
    await assert.rejects(office.run(stranger, saveDraft, { draftId, answers: {} }), {
      code: 'dossiers/draft-not-found',
    })
    await assert.rejects(office.run(stranger, deleteDraft, { draftId }), { code: 'dossiers/draft-not-found' })
  }
  office.clock.advance({ hours: 24 * 31 })
  await assert.rejects(office.run(lan, saveDraft, { draftId, answers: {} }), { code: 'dossiers/draft-not-found' })
  await runAsSystem(office.platform, {
    name: deleteExpiredDrafts.name,
    requestId: 'test',
    run: (call) => deleteExpiredDrafts.run(call, {}),
  })
  const { rows } = await sql`select id from dossiers.draft where id = ${draftId}`.execute(office.platform.database)
  assert.deepEqual(rows, [], 'personal data of dossiers that never were is not kept')
  office.clock.setTo('2026-11-20T02:00:00Z')
})

test('a file is attached once, to its part, by whoever sent it in', async () => {
  const draftId = await opened()
  const sha256 = await office.upload(lan, PORTRAIT, 'image/jpeg')
  const input = { draftId, partCode: 'portrait', sha256, name: 'anh.jpg' }
  await assert.rejects(office.run(minh, attachDraftFile, input), { code: 'dossiers/draft-not-found' })
  await assert.rejects(office.run(leader, attachDraftFile, input), { code: 'kernel/not-permitted' })
  await twiceIsOnce(office, lan, { command: attachDraftFile, input })
  const again = await office.run(lan, attachDraftFile, input)
  assert.equal(again.files.length, 1)
})

test('a file of somebody else is not there, even for who knows its digest', async () => {
  const secret = Buffer.concat([PORTRAIT, Buffer.from('chỉ của Minh')])
  const sha256 = await office.upload(minh, secret, 'image/jpeg')
  const input = { draftId: await opened(), partCode: 'portrait', sha256, name: 'anh.jpg' }
  await assert.rejects(office.run(lan, attachDraftFile, input), { code: 'dossiers/file-not-uploaded' })
  assert.equal(await office.upload(lan, secret, 'image/jpeg'), sha256)
  assert.equal((await office.run(lan, attachDraftFile, input)).files.length, 1, 'who sends in the same has it too')
})

test('a digest of nothing, another part and another type are refused', async () => {
  const draftId = await opened()
  const portrait = await office.upload(lan, PORTRAIT, 'image/jpeg')
  const pdf = await office.upload(lan, Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'application/pdf')
  const attach = (partCode: string, sha256: string) =>
    office.run(lan, attachDraftFile, { draftId, partCode, sha256, name: 'tep' })
  await assert.rejects(attach('portrait', 'f'.repeat(64)), { code: 'dossiers/file-not-uploaded' })
  await assert.rejects(attach('birth-certificate', portrait), { code: 'dossiers/part-unknown' })
  await assert.rejects(attach('application', portrait), { code: 'dossiers/part-unknown' })
  await assert.rejects(attach('portrait', pdf), { code: 'dossiers/part-unknown' })
  await assert.rejects(attach('portrait', '../../etc/passwd'), { code: 'kernel/invalid-input' })
})

test('a file is taken away, and taking it away again changes nothing', async () => {
  const draftId = await opened()
  const sha256 = await office.upload(lan, PORTRAIT, 'image/jpeg')
  await office.run(lan, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh.jpg' })
  const input = { draftId, partCode: 'portrait', sha256 }
  await assert.rejects(office.run(minh, removeDraftFile, input), { code: 'dossiers/draft-not-found' })
  await assert.rejects(office.run(leader, removeDraftFile, input), { code: 'kernel/not-permitted' })
  const removed = await twiceIsOnce(office, lan, { command: removeDraftFile, input })
  assert.deepEqual(removed.files, [])
  assert.deepEqual((await office.run(lan, removeDraftFile, input)).files, [])
})

test('a deleted draft is gone, and so is what it held', async () => {
  const draftId = await opened()
  await assert.rejects(office.run(leader, deleteDraft, { draftId }), { code: 'kernel/not-permitted' })
  await twiceIsOnce(office, lan, { command: deleteDraft, input: { draftId } })
  for (const operation of [deleteDraft, getDraft]) {
    await assert.rejects(office.run(lan, operation as typeof getDraft, { draftId }), {
      code: 'dossiers/draft-not-found',
    })
  }
})
