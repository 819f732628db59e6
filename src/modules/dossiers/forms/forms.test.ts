import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inspectPdf, programsMissing, wordsOnPage } from '#standards/decree-30/testing/inspect-pdf.ts'
import { form01Receipt } from './form-01-receipt.ts'
import { form02SupplementRequest } from './form-02-supplement-request.ts'
import { form03Refusal } from './form-03-refusal.ts'
import { form04Apology } from './form-04-apology.ts'
import { form05StopNotice } from './form-05-stop-notice.ts'
import { form06ControlSlip } from './form-06-control-slip.ts'
import { form07Register } from './form-07-register.ts'
import * as samples from './form-samples.ts'
import { resultLicenceRecord } from './result-licence-record.ts'

const skip = programsMissing()

const rendered = {
  'form-01': () => form01Receipt(samples.sample01),
  'form-02': () => form02SupplementRequest(samples.sample02),
  'form-03': () => form03Refusal(samples.sample03),
  'form-04': () => form04Apology(samples.sample04),
  'form-05': () => form05StopNotice(samples.sample05),
  'form-06': () => form06ControlSlip(samples.sample06),
  'form-07': () => form07Register(samples.sample07),
  'result-licence-record': () => resultLicenceRecord(samples.sampleLicenceRecord),
}

for (const [name, render] of Object.entries(rendered)) {
  test(`${name} says word for word what was read and agreed, on one page, with its own fonts`, { skip }, async () => {
    const report = inspectPdf((await render()).pdf)
    const expected = readFileSync(new URL(`./expected/${name}.txt`, import.meta.url), 'utf8')
    assert.equal(report.text, expected.replace(/\s+/g, ' ').trim())
    assert.equal(report.pages, 1)
    assert.deepEqual(
      report.fonts.filter((font) => !font.isEmbedded),
      [],
    )
    assert.deepEqual(report.qrCodes, name === 'form-07' ? [] : [samples.sample01.lookupUrl])
  })
}

test('the printed form number follows the facts', { skip }, async () => {
  const form = { number: '05', basis: 'Thông tư số 01/2018/TT-VPCP' }
  const { text } = inspectPdf((await form06ControlSlip({ ...samples.sample06, form })).pdf)
  assert.ok(text.startsWith('Mẫu số 05 (Thông tư số 01/2018/TT-VPCP)'), text)
})

test('an apology after the due time says that the result is late, before it that it will be', { skip }, async () => {
  const late = inspectPdf((await form04Apology({ ...samples.sample04, issuedAt: '2026-11-27T08:00:00Z' })).pdf)
  assert.match(late.text, /đến nay Phòng Cảnh sát giao thông chưa trả kết quả/)
  const early = inspectPdf((await form04Apology(samples.sample04)).pdf)
  assert.match(early.text, /dự kiến không thể trả kết quả/)
})

test('facts that are not there leave no empty line', { skip }, async () => {
  const { subject, ...rest } = samples.sample01
  const { pdf } = await form01Receipt({
    ...rest,
    representative: undefined,
    subject: { name: subject.name, address: subject.address },
  })
  const report = inspectPdf(pdf)
  assert.doesNotMatch(report.text, /ủy quyền nộp|điện thoại|Thư điện tử|định danh/)
})

test('a register of many dossiers repeats its head and numbers its pages', { skip }, async () => {
  const [entry] = samples.sample07.entries
  const entries = Array.from({ length: 60 }, (_, index) => ({ ...entry!, serial: index + 1 }))
  const report = inspectPdf((await form07Register({ ...samples.sample07, entries })).pdf)
  assert.ok(report.pages > 2)
  assert.equal(report.text.match(/Mã hồ sơ/g)?.length, report.pages)
  assert.equal(report.text.match(/H57\.07-261123-0042/g)?.length, 60)
})

test('the signatures of a long receipt stay together on the next page', { skip }, async () => {
  const parts = Array.from({ length: 14 }, (_, index) => ({ name: `Giấy tờ thứ ${index + 1}`, form: 'bản chính' }))
  const { pdf } = await form01Receipt({ ...samples.sample01, parts })
  assert.equal(inspectPdf(pdf).pages, 2)
  const last = wordsOnPage(pdf, 2).map((word) => word.text)
  assert.equal(last.filter((word) => word === 'NGƯỜI').length, 2)
  assert.ok(last.includes('Độ') && last.includes('An'))
})
