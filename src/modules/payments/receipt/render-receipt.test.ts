import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectPdf, programsMissing } from '#standards/decree-30/testing/inspect-pdf.ts'
import { sampleReceipt } from './receipt-sample.ts'
import { renderReceipt } from './render-receipt.ts'

const skip = programsMissing()

test('a receipt states number, payer, fee, and the sum in digits and words', { skip }, async () => {
  const report = inspectPdf(await renderReceipt(sampleReceipt))
  const stated = [
    'PHÒNG CẢNH SÁT GIAO THÔNG, CÔNG AN THÀNH PHỐ HUẾ',
    'Mã số thuế: 3300000422',
    'Mẫu số: 01BLP Ký hiệu: AB/26E Số: 0000817',
    'BIÊN LAI THU PHÍ, LỆ PHÍ',
    'Tên đơn vị hoặc người nộp tiền: Nguyễn Thị Ánh Nguyệt',
    '1 Lệ phí cấp đổi giấy phép lái xe Thông tư số 37/2023/TT-BTC 135.000 đồng',
    'Tổng số tiền 135.000 đồng',
    'Số tiền viết bằng chữ: Một trăm ba mươi lăm nghìn đồng.',
    'Thời gian nộp tiền: 23/11/2026 10:11',
    'Huế, ngày 23 tháng 11 năm 2026',
  ]
  for (const sentence of stated) assert.ok(report.text.includes(sentence), `${sentence} is not in: ${report.text}`)
  assert.equal(report.pages, 1)
  assert.deepEqual(report.qrCodes, [sampleReceipt.lookupUrl])
  assert.deepEqual(
    report.fonts.filter((font) => !font.isEmbedded),
    [],
  )
})

test('several fees are added up', { skip }, async () => {
  const lines = [
    ...sampleReceipt.lines,
    { name: 'Phí sát hạch lý thuyết', basis: 'Thông tư số 37/2023/TT-BTC', amount: 60_000 },
  ]
  const { text } = inspectPdf(await renderReceipt({ ...sampleReceipt, lines }))
  assert.match(text, /Tổng số tiền 195\.000 đồng/)
  assert.match(text, /Một trăm chín mươi lăm nghìn đồng/)
})

test('an amount that is no whole number of đồng never becomes a receipt', async () => {
  const lines = [{ name: 'Lệ phí', basis: '', amount: 0.5 }]
  await assert.rejects(renderReceipt({ ...sampleReceipt, lines }), RangeError)
})
