import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { drawPage, typefaces } from '#standards/pades/appearance/draw-page.ts'
import { boxOfRectangle } from '#standards/pades/box.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { getPage } from '#standards/pades/pdf/find-page.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { dict, name, ref, withEntries } from '#standards/pades/pdf/pdf-value.ts'
import { increment } from '#standards/pades/testing/increment.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signedLetter, signWith } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners, type TestSigners } from '#standards/pades/testing/test-signers.ts'
import { connectSigning, getCopy, listCopies, listSignaturesOf, orderCopy, requestOrganisationKey } from '../index.ts'
import { openClerksOffice } from '../testing/clerks-office.ts'
import { verifySignedFile } from '../verification/verify-signed-file.ts'
import type { CopyText } from './copy-text.ts'
import { signCopy } from './sign-copy.ts'

const { platform, run, settle, official, ask, authority, online, clock } = await openClerksOffice()
const plain = await unsignedLetter()
let clerk: Actor
let signers: TestSigners

before(async () => {
  clerk = await official('hn-van-thu')
  signers = await createTestSigners()
  await run(clerk, requestOrganisationKey, {})
  await settle()
})

const saoY = { kind: 'copy', form: 'SAO Y' } as const

async function order(pdf: Uint8Array, text: CopyText = saoY, actor = clerk): Promise<string> {
  const input = { text, fileName: 'quyet-dinh.pdf', pdf: Buffer.from(pdf).toString('base64') }
  return (await run(actor, orderCopy, input)).copyId
}

async function signed(pdf: Uint8Array, text: CopyText = saoY): Promise<Buffer> {
  const copyId = await order(pdf, text)
  await settle()
  return Buffer.from((await run(clerk, getCopy, { copyId })).pdf, 'base64')
}

const stageOf = async (id: string) => {
  const copy = (await run(clerk, listCopies, {})).copies.find(({ copyId }) => copyId === id)!
  return [copy.stage, copy.fault?.vi ?? null]
}

const wordsOf = (pdf: Uint8Array) => judge({ 'a.pdf': pdf }, 'pdftotext', ['-layout', 'a.pdf', '-']).text

test('a copy shows its form, the office and the time, and whoever verifies needs nothing but the file', async () => {
  const copyId = await order(plain)
  assert.deepEqual(await stageOf(copyId), ['waiting', null])
  await settle()
  assert.deepEqual(await stageOf(copyId), ['signed', null])
  const pdf = Buffer.from((await run(clerk, getCopy, { copyId })).pdf, 'base64')
  assert.deepEqual(pdf.subarray(0, plain.length), Buffer.from(plain))
  const report = await verifySignedFile({ bytes: pdf, name: 'a.pdf', anchors: [authority.root], at: clock.now() })
  assert.deepEqual(
    report.signatures.map(({ conclusion, level, faults }) => [conclusion, level, faults]),
    [['valid', 'LT', []]],
  )
  const [logged] = await ask((call) => listSignaturesOf(call, `copy:${copyId}`))
  assert.deepEqual([logged?.as.id, logged?.requestedBy, logged?.level], [clerk.organisation, clerk.id, 'LT'])
})

test(
  'pdfsig calls it valid, and the text stands where annex I has it',
  { skip: judgesMissing('pdfsig', 'pdftotext') },
  async () => {
    const pdf = await signed(plain, { kind: 'copy', form: 'TRÍCH SAO' })
    assert.match(judge({ 'a.pdf': pdf }, 'pdfsig', ['-nocert', 'a.pdf']).text, /Signature is Valid/)
    assert.match(
      wordsOf(pdf),
      /TRÍCH SAO\s+Phòng Cảnh sát giao thông, Công an thành phố Hà Nội\s+20\/11\/2026 09:00:00 \+07:00/,
    )
    const annex = await signed(plain, { kind: 'annex', numberAndNotation: '15/QĐ-PC08' })
    assert.match(wordsOf(annex), /15\/QĐ-PC08\s+20\/11\/2026 09:00:00 \+07:00/)
    assert.doesNotMatch(wordsOf(annex), /Phòng Cảnh sát giao thông/)
  },
)

const landscape = () =>
  drawPage({ width: 842, height: 595 }, (page) => page.font(typefaces.upright).text('Danh sách kèm theo', 80, 80))

const turned = async (degrees: number) =>
  increment(await landscape(), (revision, file) => {
    const { ref: page, dict: entries } = getPage(file, 1)
    revision.put(page, withEntries(entries, { Rotate: degrees }))
  })

for (const degrees of [0, 90, 180, 270, -90]) {
  test(
    `on a page turned by ${degrees} degrees it is read upright, top right`,
    { skip: judgesMissing('pdftotext') },
    async () => {
      const pdf = await signed(degrees === 0 ? await landscape() : await turned(degrees))
      const { text } = judge({ 'a.pdf': pdf }, 'pdftotext', ['-bbox', 'a.pdf', '-'])
      const width = degrees % 180 === 0 ? 842 : 595
      const [left, top, right, bottom] = /xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">\+07:00/
        .exec(text)!
        .slice(1)
        .map(Number) as [number, number, number, number]
      assert.ok(Math.abs(width - right - 42.5) < 1, '15 mm from the right')
      assert.ok(top > 17 && bottom < 52, 'between 6 and 18 mm from the top')
      assert.ok(right - left > bottom - top, 'upright')
    },
  )
}

test('a file that others signed before keeps their signatures', { skip: judgesMissing('pdfsig') }, async () => {
  const pdf = await signed(await signedLetter(signers), { kind: 'annex', numberAndNotation: '123/STP-VP' })
  const { text } = judge({ 'a.pdf': pdf }, 'pdfsig', ['-nocert', 'a.pdf'])
  assert.equal(text.match(/Signature is Valid/g)?.length, 3, text)
  const anchors = [authority.root, signers.root]
  const report = await verifySignedFile({ bytes: pdf, name: 'a.pdf', anchors, at: clock.now() })
  assert.deepEqual(
    report.signatures.map(({ faults }) => faults.filter((fault) => !fault.endsWith('revocation-unknown'))),
    [[], [], []],
    'the authority of the test answers nobody about revocation',
  )
})

test('a copy of a copy has both signatures, and shows both', { skip: judgesMissing('pdftotext') }, async () => {
  const pdf = await signed(await signed(plain), { kind: 'copy', form: 'SAO LỤC' })
  const report = await verifySignedFile({ bytes: pdf, name: 'a.pdf', anchors: [authority.root], at: clock.now() })
  assert.deepEqual(
    report.signatures.map(({ conclusion }) => conclusion),
    ['valid', 'valid'],
  )
  const [first, second] = listFormFields(openPdf(pdf)).map((field) => boxOfRectangle(field.dict.entries.get('Rect'))!)
  assert.ok(second!.x + second!.width <= first!.x || second!.y + second!.height <= first!.y)
  assert.match(wordsOf(pdf), /SAO LỤC\s+SAO Y|SAO Y[^]*SAO LỤC/)
})

test('what could not be signed is refused by name', { skip: judgesMissing('qpdf') }, async () => {
  const shell = 'qpdf --encrypt "" bimat 256 -- in.pdf out.pdf && base64 out.pdf'
  const encrypted = Buffer.from(judge({ 'in.pdf': plain }, 'sh', ['-c', shell]).text, 'base64')
  await assert.rejects(order(encrypted), { code: 'signatures/copy-encrypted' })
  await assert.rejects(order(await certified()), { code: 'signatures/copy-forbids-changes' })
  await assert.rejects(order(plain.subarray(0, 900)), { code: 'signatures/pdf-not-signable' })
  await assert.rejects(order(plain, { kind: 'annex', numberAndNotation: '15/QĐ\nUBND' }), {
    code: 'kernel/invalid-input',
  })
})

async function certified(): Promise<Uint8Array> {
  const one = await signWith(plain, { signer: signers.person, field: 'chung-thuc' })
  return increment(one, (revision, file) => {
    const field = listFormFields(file)[0]!
    const parameters = dict({ Type: name('TransformParams'), P: 1, V: name('1.2') })
    const reference = dict({ Type: name('SigRef'), TransformMethod: name('DocMDP'), TransformParams: parameters })
    const signature = revision.add(dict({ Type: name('Sig'), Reference: [reference] }))
    revision.put(field.ref, withEntries(field.dict, { V: ref(signature.number) }))
  })
}

test('copies are for clerks, and those of another office do not exist', async () => {
  const copyId = await order(plain)
  const officer = await official('hn-thu-ly')
  await assert.rejects(order(plain, saoY, officer), { code: 'kernel/not-permitted' })
  await assert.rejects(run(officer, listCopies, {}), { code: 'kernel/not-permitted' })
  await assert.rejects(run(officer, getCopy, { copyId }), { code: 'kernel/not-permitted' })
  const other = await official('hue-van-thu')
  await assert.rejects(run(other, getCopy, { copyId }), { code: 'signatures/copy-not-found' })
  assert.deepEqual((await run(other, listCopies, {})).copies, [])
  await assert.rejects(order(plain, saoY, other), { code: 'signatures/key-missing' })
  await assert.rejects(run(clerk, getCopy, { copyId }), { code: 'signatures/copy-not-signed' })
  await settle()
})

test('ordered twice with one key it is signed once, and so it is when the job runs again', async () => {
  const input = { text: saoY, fileName: 'a.pdf', pdf: Buffer.from(plain).toString('base64') }
  const twice = { idempotencyKey: 'mot-lan' }
  const { copyId } = await run(clerk, orderCopy, input, twice)
  assert.deepEqual(await run(clerk, orderCopy, input, twice), { copyId })
  await settle()
  const once = await run(clerk, getCopy, { copyId })
  await runAsSystem(platform, { name: signCopy.name, requestId: 'test', run: (call) => signCopy.run(call, { copyId }) })
  assert.deepEqual(await run(clerk, getCopy, { copyId }), once)
  assert.equal((await ask((call) => listSignaturesOf(call, `copy:${copyId}`))).length, 1)
})

test('while the time-stamp authority is away the clerk reads why, and it is signed when it is back', async () => {
  connectSigning({ ...online, timeStampUrl: 'http://127.0.0.1:9/tsa' })
  const copyId = await order(plain)
  await settle()
  connectSigning(online)
  const [stage, fault] = await stageOf(copyId)
  assert.equal(stage, 'waiting')
  assert.match(String(fault), /dấu thời gian chưa trả lời/)
  clock.advance({ minutes: 3 })
  await settle()
  assert.deepEqual(await stageOf(copyId), ['signed', null])
})

test('an office whose key is gone by then has it refused, and the file is not kept', async () => {
  const copyId = await order(plain)
  await sql`update signatures.key set state = 'retired' where owner = ${clerk.organisation}`.execute(platform.database)
  await settle()
  const [stage, fault] = await stageOf(copyId)
  assert.equal(stage, 'refused')
  assert.match(String(fault), /Chưa có khóa ký số/)
  const { rows } = await sql`select from signatures.copy where id = ${copyId} and document is null`.execute(
    platform.database,
  )
  assert.equal(rows.length, 1)
})

test('a seal in a device at a desk is refused before anything is kept', async () => {
  await sql`update signatures.key set state = 'active', custody = 'desktop', sealed_private_key = null, public_key = certificate
    where owner = ${clerk.organisation}`.execute(platform.database)
  const before = (await run(clerk, listCopies, {})).copies.length
  await assert.rejects(order(plain), { code: 'signatures/copy-seal-at-desk' })
  assert.equal((await run(clerk, listCopies, {})).copies.length, before)
})
