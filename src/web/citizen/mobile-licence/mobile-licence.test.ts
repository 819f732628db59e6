import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openOfficeSite } from '../../office/testing/office-site.ts'

const site = await openOfficeSite()

test('who is identified at level 1 is told what is missing, and offered nothing that would be refused', async () => {
  const browser = await site.browser('anh-tuan')
  const { id } = site.actor('anh-tuan')
  await sql`update identity.session set assurance_level = 1 where account_id = ${id}`.execute(site.platform.database)
  const page = await browser.get('/account/licence')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Giấy phép lái xe trên điện thoại/)
  assert.doesNotMatch(page.body, /Tạo mã/)
})

test('who has no licence is told whom to ask', async () => {
  const page = await (await site.browser('thu-ha')).get('/account/licence')
  assert.match(page.body, /Chưa có giấy phép lái xe của bạn/)
  assert.doesNotMatch(page.body, /Tạo mã/)
})

test('before the keys are there, the button says that it is too early', async () => {
  const browser = await site.browser('ngoc-lan')
  assert.match((await browser.get('/account/licence')).body, /Tạo mã đưa vào điện thoại/)
  const answer = await browser.post('/account/licence', {})
  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /chưa có chứng thư để ký giấy phép lái xe điện tử/)
})

test('a copy that is not one’s own is not found', async () => {
  const browser = await site.browser('ngoc-lan')
  await browser.get('/account/licence')
  assert.equal((await browser.post(`/account/licence/copies/${randomUUID()}`, {})).statusCode, 404)
})

test('an official has no such page, and a citizen no page to check others', async () => {
  assert.notEqual((await (await site.browser('hn-tiep-nhan')).get('/account/licence')).statusCode, 200)
  assert.notEqual((await (await site.browser('ngoc-lan')).get('/office/check-licence')).statusCode, 200)
})

test('the clerk, whose work it is not, neither sees the entry nor the page of the check', async () => {
  const browser = await site.browser('hn-van-thu')
  assert.doesNotMatch((await browser.get('/office')).body, /Kiểm tra giấy phép lái xe/)
  assert.equal((await browser.get('/office/check-licence')).statusCode, 403)
})

test('a class is chosen from those of today, and another one is refused beside the field', async () => {
  const browser = await site.browser('hn-thu-ly')
  const page = await browser.get('/office/check-licence')
  assert.match(page.body, /<option value="D2">D2<\/option>/)
  const answer = await browser.post('/office/check-licence', { question: 'may-drive', class: 'Z' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Hãy chọn một hạng giấy phép lái xe/)
})

test('a check that somebody else opened, or nobody, is not found', async () => {
  const answer = await (await site.browser('hn-thu-ly')).get(`/office/check-licence/${randomUUID()}`)
  assert.equal(answer.statusCode, 404)
})
