import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import { sql } from 'kysely'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { connectSigning, verifySignedFile } from '#modules/signatures'
import {
  getPaper,
  getRegister,
  handOverDossier,
  issueRegister,
  listPapersToSeal,
  listPapersToSign,
  listRegisters,
  lookUpPaper,
  returnResult,
  sealPapers,
  signPapers,
} from '../index.ts'
import { openOffice } from '../testing/office.ts'
import { accept, examine, look, pay, resolve } from '../testing/process.ts'
import { submitExchange } from '../testing/exchange.ts'
import { delegateToLeader, openSigning } from '../testing/signing.ts'

const office = await openOffice()
const authority = await openSigning(office)
await delegateToLeader(office)
const clerk = office.official('hn-van-thu')
const leader = office.official('hn-lanh-dao')

async function resolved() {
  const { dossierId } = await submitExchange(office, office.citizen('ngoc-lan'))
  const accepted = await accept(office, await pay(office, dossierId))
  const done = await resolve(office, await examine(office, accepted))
  await office.settle()
  return done
}

async function paperOf(dossierId: string, form: string) {
  const { papers } = await look(office, dossierId)
  return papers.find((paper) => paper.form === form)!
}

async function contentOf(dossierId: string, form: string): Promise<Buffer> {
  const { paperId } = await paperOf(dossierId, form)
  const { content } = await office.run(office.citizen('ngoc-lan'), getPaper, { dossierId, paperId })
  return await buffer(office.platform.files.read(content!))
}

// Person and organisation.
const PROVED = { faults: [], isTimeProved: true }
const PROVED_TWICE = [PROVED, PROVED]

async function verdictsOf(pdf: Buffer) {
  const report = await verifySignedFile({
    bytes: pdf,
    name: 'giay-to.pdf',
    anchors: [authority.root],
    at: office.clock.now(),
    // No authority is asked: the file brings along what they said.
  })
  return report.signatures.map(({ faults, isTimeProved }) => ({ faults, isTimeProved }))
}

test('the receipt is signed by who accepted, numbered, and sealed by the clerk afterwards', async () => {
  const { dossierId } = await resolved()
  const receipt = await paperOf(dossierId, '01')
  assert.deepEqual([receipt.stage, receipt.isSigned, receipt.number], ['awaiting-seal', true, '01/TN'])
  const waiting = await office.run(clerk, listPapersToSeal, {})
  assert.ok(waiting.papers.some(({ paperId }) => paperId === receipt.paperId))
  assert.deepEqual(await office.run(clerk, sealPapers, { paperIds: [receipt.paperId] }), { sealing: 1 })
  assert.deepEqual(
    await office.run(clerk, sealPapers, { paperIds: [receipt.paperId] }),
    { sealing: 0 },
    'twice is once',
  )
  await office.settle()
  assert.equal((await paperOf(dossierId, '01')).stage, 'sealed')
  assert.deepEqual(await verdictsOf(await contentOf(dossierId, '01')), PROVED_TWICE)
})

test('the result is signed by the leader in the place of the head, numbered and sealed when the clerk registers it', async () => {
  const done = await resolved()
  const { dossierId } = done
  const before = await paperOf(dossierId, 'result')
  assert.deepEqual([before.stage, before.isSigned, before.number], ['awaiting-seal', true, null])
  const registered = await office.run(clerk, handOverDossier, done)
  await office.settle()
  const after = await paperOf(dossierId, 'result')
  assert.deepEqual([after.stage, after.number], ['sealed', '01/KQ'])
  // And the archive time-stamp.
  assert.deepEqual(await verdictsOf(await contentOf(dossierId, 'result')), [...PROVED_TWICE, PROVED])
  const { rows } = await sql<{
    authority: string
    principal: string
  }>`select authority, principal from signatures.signature
    where document = ${`paper:${after.paperId}`} order by signed_at, id`.execute(office.platform.database)
  assert.deepEqual(rows, [
    { authority: 'KT.', principal: 'Trưởng phòng' },
    { authority: null, principal: null },
  ])
  await office.run(office.official('hn-tiep-nhan'), returnResult, {
    ...registered,
    method: 'desk',
    receiver: 'Nguyễn Thị Ngọc Lan',
  })
  await office.settle()
  assert.equal((await paperOf(dossierId, '06')).isSigned, true, 'the control slip is kept and signed')
})

test('pdfsig and qpdf find both signatures of a result valid', { skip: judgesMissing('pdfsig', 'qpdf') }, async () => {
  const done = await resolved()
  await office.run(clerk, handOverDossier, done)
  await office.settle()
  const files = { 'result.pdf': await contentOf(done.dossierId, 'result') }
  const { text } = judge(files, 'pdfsig', ['-nocert', 'result.pdf'])
  assert.equal(text.match(/Signature is Valid/g)?.length, 2, text)
  assert.equal(judge(files, 'qpdf', ['--check', 'result.pdf']).status, 0)
})

test('nobody but the clerk of the organisation seals, and not before the person has signed', async () => {
  const { dossierId } = await resolved()
  const { paperId } = await paperOf(dossierId, '01')
  for (const [who, code] of [
    [leader, 'kernel/not-permitted'],
    [office.citizen('ngoc-lan'), 'kernel/not-permitted'],
    [{ ...clerk, organisation: 'G01.57.08' }, 'dossiers/paper-not-found'],
  ] as const)
    await assert.rejects(office.run(who, sealPapers, { paperIds: [paperId] }), { code })
  const { dossierId: fresh } = await submitExchange(office, office.citizen('ngoc-lan'))
  await accept(office, await pay(office, fresh))
  const unsigned = await paperOf(fresh, '01')
  assert.equal(unsigned.stage, 'awaiting-signature')
  await assert.rejects(office.run(clerk, sealPapers, { paperIds: [unsigned.paperId] }), {
    code: 'dossiers/paper-not-signed',
  })
})

test('without a key the paper waits in the list of its signer, who signs it when there is one', async () => {
  const { dossierId } = await submitExchange(office, office.citizen('ngoc-lan'))
  await sql`update signatures.key set state = 'retired' where owner like '%HN-PC08-011'`.execute(
    office.platform.database,
  )
  const desk = office.official('hn-tiep-nhan')
  await accept(office, await pay(office, dossierId))
  await office.settle()
  const { paperId, stage } = await paperOf(dossierId, '01')
  assert.equal(stage, 'awaiting-signature')
  const waiting = await office.run(desk, listPapersToSign, {})
  const line = waiting.papers.find((paper) => paper.paperId === paperId)
  assert.match(line!.fault!.vi, /Chưa có khóa ký số/)
  await sql`update signatures.key set state = 'active' where owner like '%HN-PC08-011'`.execute(
    office.platform.database,
  )
  await assert.rejects(office.run(leader, signPapers, { paperIds: [paperId] }), { code: 'dossiers/paper-not-found' })
  await office.run(desk, signPapers, { paperIds: [paperId] })
  await office.settle()
  assert.equal((await paperOf(dossierId, '01')).stage, 'awaiting-seal')
})

test('the code on a paper tells anybody what it is, and a guess tells nothing', async () => {
  const { dossierId } = await resolved()
  const { code } = await paperOf(dossierId, '01')
  const found = await office.run(
    { kind: 'anonymous', id: 'anonymous', roles: [], organisation: null, personId: null },
    lookUpPaper,
    { code },
  )
  assert.equal(found.form, '01')
  assert.doesNotMatch(JSON.stringify(found), /Ngọc Lan/)
  await assert.rejects(office.run(clerk, lookUpPaper, { code: 'A'.repeat(22) }), { code: 'dossiers/paper-not-found' })
})

test('a register is issued, signed by who drew it up, sealed by the clerk, and stays inside its organisation', async () => {
  const desk = office.official('hn-tiep-nhan')
  const period = { procedureCode: '3.000347', from: '2026-11-01', to: '2026-11-30' }
  const { paperId } = await office.run(desk, issueRegister, period)
  await office.settle()
  await office.run(clerk, sealPapers, { paperIds: [paperId] })
  await office.settle()
  const [newest] = await office.run(desk, listRegisters, {})
  assert.deepEqual([newest?.paperId, newest?.stage, newest?.number], [paperId, 'sealed', '01/STD'])
  const { content } = await office.run(desk, getRegister, { paperId })
  assert.deepEqual(await verdictsOf(await buffer(office.platform.files.read(content!))), PROVED_TWICE)
  const elsewhere = { ...desk, organisation: 'G01.57.08' }
  await assert.rejects(office.run(elsewhere, getRegister, { paperId }), { code: 'dossiers/paper-not-found' })
  assert.deepEqual(await office.run(elsewhere, listRegisters, {}), [])
})

test('while the authorities are away a paper waits with its reason, and is signed by itself when they are back', async () => {
  connectSigning({ ...authority.settings, timeStampUrl: 'http://127.0.0.1:9/tsa' })
  const { dossierId } = await resolved()
  const { paperId, stage } = await paperOf(dossierId, 'result')
  assert.equal(stage, 'awaiting-signature')
  const line = (await office.run(leader, listPapersToSign, {})).papers.find((paper) => paper.paperId === paperId)
  assert.match(line!.fault!.vi, /dấu thời gian/)
  connectSigning(authority.settings)
  office.clock.advance({ minutes: 3 })
  await office.settle()
  assert.equal((await paperOf(dossierId, 'result')).stage, 'awaiting-seal')
})

test('without any signing service papers are drawn and wait', async () => {
  connectSigning(undefined as never)
  const { dossierId } = await resolved()
  const { stage, isSigned } = await paperOf(dossierId, '01')
  assert.deepEqual([stage, isSigned], ['awaiting-signature', false])
})
