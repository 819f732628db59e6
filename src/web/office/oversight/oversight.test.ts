import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptDossier, assignDossier, getDossier } from '#modules/dossiers'
import { submitPaidExchange } from '../testing/dossiers.ts'
import { openOfficeSite } from '../testing/office-site.ts'

const site = await openOfficeSite()
const dossierId = await submitPaidExchange(site)
const { version } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
const moved = await site.run(site.actor('hn-tiep-nhan'), acceptDossier, { dossierId, version })
await site.run(site.actor('hn-thu-ly'), assignDossier, { dossierId, version: moved.version })
site.clock.advance({ hours: 24 * 10 })
const head = await site.browser('hn-mot-cua')

test('the head of the desk sees what is late, how much, and which step holds it', async () => {
  const page = await head.get('/office/overdue')
  assert.match(page.body, /Đang quá hạn \(1\)/)
  assert.match(page.body, /Thẩm định/)
  assert.match(page.body, /từ \d\d:\d\d/)
  assert.match(page.body, /Quá hạn \d/)
  assert.match(page.body, /đã hết hạn lúc/)
})

test('the load names each officer, and each figure opens its list', async () => {
  const page = await head.get('/office/load')
  assert.match(page.body, /Bùi Đức Thắng/)
  const address = /href="(\/office\/dossiers\?view=overdue&amp;assignee=[^"]+)"/
    .exec(page.body)![1]!
    .replaceAll('&amp;', '&')
  assert.match((await head.get(address)).body, /Nguyễn Thị Ngọc Lan/)
})

test('the register is a PDF for a procedure and a span of days that make sense', async () => {
  await head.get('/office/register')
  const wrong = await head.post('/office/register', { procedureCode: '3.000347', from: '31/11/2026', to: '30/11/2026' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Ghi ngày có thật/)
  const right = await head.post('/office/register', { procedureCode: '3.000347', from: '01/11/2026', to: '30/11/2026' })
  const pdf = await head.get(String(right.headers.location))
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
})

test('the desk prints the register and oversees nobody', async () => {
  const desk = await site.browser('hn-tiep-nhan')
  const page = await desk.get('/office/register')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /href="\/office\/register"/)
  assert.equal((await desk.get('/office/overdue')).statusCode, 403)
})

test('a case officer is not shown the oversight of others', async () => {
  const officer = await site.browser('hn-thu-ly')
  for (const path of ['/office/overdue', '/office/load', '/office/register']) {
    assert.equal((await officer.get(path)).statusCode, 403)
  }
})
