import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDossier } from '#modules/dossiers'
import { submitExchange } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
const cashier = await site.browser('hn-thu-quy')

test('the cashier finds who has to pay, types the amount again, and the receipt is there', async () => {
  const dossierId = await submitExchange(site)
  assert.match((await cashier.get('/office/cash?q=Ngọc')).body, /Nguyễn Thị Ngọc Lan/)
  const { payment } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  const path = `/office/cash/${payment.obligationId}`
  assert.match((await cashier.get(path)).body, /Một trăm ba mươi lăm nghìn đồng/i)

  const words = await cashier.post(path, { amount: 'một trăm' })
  assert.equal(words.statusCode, 422)
  assert.match(words.body, /Nhập số tiền bằng chữ số/)
  const other = await cashier.post(path, { amount: '153.000' })
  assert.equal(other.statusCode, 422, 'a wrong line is noticed')

  const taken = await cashier.post(path, { amount: '135.000', onceKey: 'cash-1' })
  assert.equal(taken.headers.location, path)
  assert.match((await cashier.get(path)).body, /Biên lai số/)
  const receipt = await cashier.get(`${path}/receipt`)
  assert.equal(receipt.rawPayload.subarray(0, 5).toString(), '%PDF-')
  assert.match((await cashier.get('/office/cash?state=paid')).body, /Tiền mặt/)
})

test('fees of another organisation do not exist', async () => {
  const { payment } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId: await submitExchange(site) })
  const other = await site.browser('thuan-hoa-mot-cua')
  assert.equal((await other.get(`/office/cash/${payment.obligationId}`)).statusCode, 404)
  assert.doesNotMatch((await other.get('/office/cash')).body, /Ngọc Lan/)
})

test('refunds and reconciliation say what would appear there', async () => {
  assert.match((await cashier.get('/office/cash/refunds')).body, /Không có khoản phải hoàn trả/)
  assert.match((await cashier.get('/office/cash/reconciliation')).body, /Không có giao dịch chưa khớp/)
})

test('a case officer takes no money', async () => {
  const officer = await site.browser('hn-thu-ly')
  assert.equal((await officer.get('/office/cash')).statusCode, 403)
})
