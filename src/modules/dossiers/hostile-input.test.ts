import assert from 'node:assert/strict'
import test from 'node:test'
import { Type } from 'typebox'
import { checkInput } from '#kernel/check-input.ts'
import { Problem } from '#kernel/errors.ts'
import {
  acceptDossier,
  attachDraftFile,
  getDossier,
  getDraft,
  getFile,
  getPaper,
  listWork,
  openAssistedDraft,
  openDraft,
  printRegister,
  refuseDossier,
  saveDraft,
  submitDossier,
  trackDossier,
} from './index.ts'
import { renderPaper } from './papers/render-paper.ts'
import { prepareExchange, submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { look } from './testing/process.ts'
import { shownAtDesk } from './testing/reissue.ts'
import { stagesOf } from './testing/stages.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')
const { paid } = stagesOf(office, lan)
const draftId = await prepareExchange(office, lan)

const script = '<script>alert("xin chào")</script>'
const wrongIds = ['', '1', 'null', "' or 1=1 --", '../../etc/passwd', '0198f4a0-0000-7000-8000-00000000000G', '\u0000']

test('an id that is none is refused at the door, an unknown one is not found', async () => {
  for (const dossierId of wrongIds) {
    await assert.rejects(office.run(desk, getDossier, { dossierId }), { code: 'kernel/invalid-input' })
    await assert.rejects(office.run(desk, acceptDossier, { dossierId, version: 1 }), { code: 'kernel/invalid-input' })
    await assert.rejects(office.run(lan, getDraft, { draftId: dossierId }), { code: 'kernel/invalid-input' })
  }
  const dossierId = '0198f4a0-0000-7000-8000-000000000000'
  await assert.rejects(office.run(desk, getDossier, { dossierId }), { code: 'dossiers/dossier-not-found' })
  await assert.rejects(office.run(desk, acceptDossier, { dossierId, version: 1 }), {
    code: 'dossiers/dossier-not-found',
  })
  for (const code of ['x', 'G01.26.08-261120-9999', script, '%', "' or 1=1 --"]) {
    await assert.rejects(office.run(lan, trackDossier, { code }), { code: 'dossiers/dossier-not-found' })
  }
})

test('values outside a closed list are refused, and unknown filters find nothing', async () => {
  await assert.rejects(office.run(desk, listWork, { view: 'everything' as 'all' }), { code: 'kernel/invalid-input' })
  const { lines } = await office.run(desk, listWork, { view: 'all', state: 'deleted', search: "%_\\' --" })
  assert.deepEqual(lines, [])
  const consent = { ...shownAtDesk('van-binh').consent, method: 'nodded' as 'signed-paper' }
  await assert.rejects(office.run(desk, openAssistedDraft, { ...shownAtDesk('van-binh'), consent }), {
    code: 'kernel/invalid-input',
  })
})

test('ten thousand characters do not pass where a name belongs', async () => {
  const long = 'ạ'.repeat(10_000)
  await assert.rejects(office.run(desk, openAssistedDraft, { ...shownAtDesk('van-binh'), name: long }), {
    code: 'kernel/invalid-input',
  })
  await assert.rejects(office.run(desk, refuseDossier, { ...(await paid()), reason: long }), {
    code: 'kernel/invalid-input',
  })
  const { problems } = await office.run(lan, saveDraft, { draftId, answers: { phone: long } })
  assert.ok(problems.some(({ errors }) => errors.some(({ field }) => field === 'phone')))
  await assert.rejects(office.run(lan, submitDossier, { draftId }), { code: 'dossiers/answers-incomplete' })
  await office.run(lan, saveDraft, { draftId, answers: { phone: '0900000101' } })
})

test('answers named like parts of the language are not answers', async () => {
  const answers = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":"x","toString":"y","hasOwnProperty":"z"}')
  const saved = await office.run(lan, saveDraft, { draftId, answers })
  for (const name of Object.keys(answers)) assert.ok(!Object.hasOwn(saved.answers, name), name)
  assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined)
  const nested = JSON.parse('{"__proto__":{"provinceCode":"01"},"line":"x"}')
  await office.run(lan, saveDraft, { draftId, answers: { deliveryAddress: nested } })
})

test('a heap of JSON is not kept: neither deep nor wide', async () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
  await assert.rejects(office.run(lan, saveDraft, { draftId, answers: { phone: deep } }), {
    code: 'kernel/invalid-input',
  })
  const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field${index}`, 'x']))
  await assert.rejects(office.run(lan, saveDraft, { draftId, answers: wide }), { code: 'kernel/invalid-input' })
  const { answers } = await office.run(lan, saveDraft, { draftId, answers: { phone: ['x'.repeat(30_000)] } })
  assert.ok(JSON.stringify(answers).length < 5000)
})

test('characters that PostgreSQL does not keep are refused at their field, with a sentence', () => {
  const Anything = Type.Object({ name: Type.String(), answers: Type.Record(Type.String(), Type.Unknown()) })
  const refusedAt = (input: unknown) => {
    try {
      checkInput(Anything, input)
    } catch (error) {
      assert.ok(error instanceof Problem && error.code === 'kernel/invalid-input')
      return error.fields.map(({ field }) => field)
    }
    return []
  }
  assert.deepEqual(refusedAt({ name: 'Lan\u0000', answers: {} }), ['name'])
  assert.deepEqual(refusedAt({ name: 'Lan', answers: { phone: ['09\ud800'] } }), ['answers.phone.0'])
  assert.deepEqual(refusedAt({ name: 'Lan', answers: { 'a\u0000': 1 } }), ['answers'])
  assert.deepEqual(refusedAt({ name: 'Lan 🪷', answers: {} }), [])
})

test('script is text: kept as it was typed and printed as it was typed', async () => {
  const reason = `Ảnh mờ ${script}`
  const { dossierId } = await office.run(desk, refuseDossier, { ...(await paid()), reason })
  const view = await look(office, dossierId)
  assert.equal(view.ending?.reason, reason)
  const paperId = view.papers[0]!.paperId
  const paper = await office.run(lan, getPaper, { dossierId, paperId })
  const pdf = await renderPaper(paper as never, 'https://sen.example')
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
})

test('a file of the dossier opens for its readers, and no other digest does', async () => {
  const { dossierId } = await submitExchange(office, lan)
  const { files } = await look(office, dossierId)
  assert.equal((await office.run(lan, getFile, { dossierId, sha256: files[0]!.sha256 })).name, 'anh-chan-dung.jpg')
  const other = await office.upload(lan, Buffer.from('%PDF-1.7\n%%EOF\n'), 'application/pdf')
  await assert.rejects(office.run(lan, getFile, { dossierId, sha256: other }), { code: 'dossiers/paper-not-found' })
  await assert.rejects(office.run(office.citizen('quang-minh'), getFile, { dossierId, sha256: files[0]!.sha256 }), {
    code: 'dossiers/dossier-not-found',
  })
  await assert.rejects(
    office.run(lan, attachDraftFile, { draftId, partCode: '__proto__', sha256: other, name: 'tep' }),
    { code: 'dossiers/part-unknown' },
  )
})

test('a day that does not exist is no end of a register', async () => {
  const head = office.official('hn-mot-cua')
  const period = { procedureCode: '3.000347', from: '2026-02-31', to: '2026-12-31' }
  await assert.rejects(office.run(head, printRegister, period), { code: 'dossiers/time-impossible' })
})

test('an unknown procedure opens no draft', async () => {
  for (const procedureCode of ['9.999999', '__proto__', script]) {
    await assert.rejects(office.run(lan, openDraft, { procedureCode }), (problem: Problem) => problem.status < 500)
  }
})
