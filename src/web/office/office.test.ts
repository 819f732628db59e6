import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitExchange, submitPaidExchange } from './testing/dossiers.ts'
import { openOfficeSite } from './testing/office-site.ts'

const site = await openOfficeSite()
const desk = await site.browser('hn-tiep-nhan')

test('the queue shows who waits, with the state in words', async () => {
  await submitExchange(site)
  const page = await desk.get('/office/dossiers?view=intake')
  assert.equal(page.statusCode, 200, page.body)
  assert.match(page.body, /Nguyễn Thị Ngọc Lan/)
  assert.match(page.body, /Mới đăng ký/)
})

test('a dossier is accepted from its page, and the page says so', async () => {
  const dossierId = await submitPaidExchange(site)
  const path = `/office/dossiers/${dossierId}`
  const page = await desk.get(path)
  assert.equal(page.statusCode, 200, page.body)
  const version = /name="version" value="(\d+)"/.exec(page.body)![1]!
  const answer = await desk.post(path, { action: 'accept', version, onceKey: 'one' })
  assert.equal(answer.statusCode, 303, answer.body)
  const after = await desk.get(path)
  assert.match(after.body, /Đã tiếp nhận hồ sơ/)
})
