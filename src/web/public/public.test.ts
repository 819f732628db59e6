import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { uiAssets } from '../ui/index.ts'
import { openOfficeSite } from '../office/testing/office-site.ts'

const site = await openOfficeSite()
const visitor = await site.browser('ngoc-lan')
;(visitor.cookies as Map<string, string>).clear()

test('the page of a service has every part that Decree 63/2010 art. 8 asks for', async () => {
  const { statusCode, body } = await visitor.get('/services/exchange-driving-licence')
  assert.equal(statusCode, 200)
  for (const part of [
    'Trình tự thực hiện',
    'Cách thức thực hiện',
    'Thành phần hồ sơ',
    'Số lượng hồ sơ: 1 bộ',
    'Thời hạn giải quyết',
    'Đối tượng thực hiện',
    'Cơ quan giải quyết',
    'Kết quả',
    'Phí, lệ phí',
    'Mẫu đơn, tờ khai',
    'Yêu cầu, điều kiện',
    'Căn cứ pháp lý',
  ]) {
    assert.ok(body.includes(part), part)
  }
  assert.match(body, /135\.000/)
  assert.match(body, /3,5 ngày làm việc/)
})

test('a version that is no longer in force stays readable and says so', async () => {
  const { body } = await visitor.get('/services/exchange-driving-licence?version=1')
  assert.match(body, /phiên bản 1, áp dụng từ 01\/03\/2025 đến hết 02\/09\/2025/)
  assert.match(body, /5 ngày làm việc/)
  assert.doesNotMatch(body, /exchange-driving-licence\/apply/)
})

test('services are found without tone marks and by dead codes', async () => {
  for (const query of ['doi bang lai', '1.002809']) {
    const { body } = await visitor.get(`/services?query=${encodeURIComponent(query)}`)
    assert.match(body, /href="\/services\/exchange-driving-licence"/, query)
  }
})

test('script in a search is text', async () => {
  const { body } = await visitor.get(`/services?query=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
  assert.doesNotMatch(body, /<img/)
  assert.match(body, /&lt;img src=x/)
})

test('what does not exist is a page that says so, with a way on', async () => {
  for (const path of ['/services/no-such-service', '/no/such/page', '/services/exchange-driving-licence?version=99']) {
    const answer = await visitor.get(path)
    assert.equal(answer.statusCode, 404, path)
    assert.match(answer.headers['content-type'] as string, /text\/html/)
    assert.match(answer.body, /Trang chủ/)
  }
})

test('a code that no dossier has is an error at the field, and the code stays to be corrected', async () => {
  const start = await visitor.get('/track?code=G01.26.08-261110-9999')
  assert.equal(start.statusCode, 303)
  const answer = await visitor.get(start.headers.location as string)
  assert.equal(answer.statusCode, 404)
  assert.match(answer.body, /value="G01\.26\.08-261110-9999"/)
  assert.match(answer.body, /id="code-error"/)
})

test('looking around leaves no cookie', async () => {
  for (const path of ['/', '/services', '/services/exchange-driving-licence', '/track', '/help', '/privacy']) {
    assert.deepEqual((await visitor.get(path)).cookies, [], path)
  }
})

test('a service page with everything it loads stays under 60 KB, and needs no script', async () => {
  const { body } = await visitor.get('/services/exchange-driving-licence')
  assert.doesNotMatch(body, /<script/)
  const loaded = uiAssets().filter(({ path }) => body.includes(path) && !path.endsWith('.woff2'))
  const fonts = uiAssets().filter(({ path }) => path.endsWith('.woff2') && body.includes(path))
  const compressed = [Buffer.from(body), ...loaded.map((asset) => asset.body)].map(
    (part) => brotliCompressSync(part).length,
  )
  const bytes = [...compressed, ...fonts.map((font) => font.body.length)].reduce((sum, part) => sum + part, 0)
  assert.ok(bytes < 60_000, `${bytes} bytes`)
})

test('the paths of assets carry the hash of their content and are kept for a year', async () => {
  const path = uiAssets().find((asset) => asset.path.endsWith('.css'))!.path
  const answer = await visitor.get(path)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
})
