import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbered, preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith, signedLetter } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners } from '#standards/pades/testing/test-signers.ts'
import { openOfficeSite } from '../../office/testing/office-site.ts'

const site = await openOfficeSite()
const visitor = await site.browser('ngoc-lan')
visitor.cookies.clear()
const signers = await createTestSigners()

const send = (content: Uint8Array, name = 'công văn 123.pdf') =>
  visitor.postFile('/verify', {}, { field: 'files', name, content: Buffer.from(content) })

test('the page is linked from the home page and from the foot of every page, and leaves no cookie', async () => {
  const home = await visitor.get('/')
  assert.equal(home.body.match(/href="\/verify"/g)?.length, 2)
  const page = await visitor.get('/verify')
  assert.equal(page.statusCode, 200)
  assert.deepEqual(page.cookies, [])
  assert.doesNotMatch(page.body, /csrfToken|<script/)
})

test('each signature has its own verdict, a sentence counts them, and nothing speaks for the whole', async () => {
  const answer = await send(await signedLetter(signers))
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.cookies, [])
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.match(answer.body, /công văn 123\.pdf/)
  assert.match(answer.body, /Tệp có 2 chữ ký số: 0 hợp lệ, 2 chưa xác định được, 0 không hợp lệ\./)
  assert.match(answer.body, /Chữ ký 1: Nguyễn Văn Ơn/)
  assert.match(answer.body, /Chữ ký 2: Sở Tư pháp thành phố Huế/)
  assert.equal(answer.body.match(/class="status-tag/g)?.length, 2)
  assert.match(answer.body, /Tổ chức cấp chứng thư không có trong danh sách/)
})

test('a file changed after signing is told in words, with what changed folded under it', async () => {
  const sealed = await signWith(await preparedLetter(), { signer: signers.organisation, field: 'co-quan' })
  const { body } = await send(await numbered(sealed))
  assert.match(body, /Không hợp lệ/)
  assert.match(body, /Nội dung tệp bị thay đổi sau khi ký/)
  assert.match(body, /<details[^>]*>.*Điền ô “so” – bản sửa 4, không được phép.*form-field-filled/s)
})

test('no file, and a file too large, are errors at the field', async () => {
  const empty = await visitor.post('/verify', {})
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Bạn chưa chọn tệp/)
  assert.match(empty.body, /id="files-error"/)
  const large = await send(Buffer.alloc((25 << 20) + 10, 37))
  assert.equal(large.statusCode, 413)
  assert.match(large.body, /vượt quá dung lượng cho phép \(25 MB\)/)
})

test('an unsigned letter is warned of its picture of a seal', async () => {
  const { body } = await send(await preparedLetter())
  assert.match(body, /Tệp không có chữ ký số nào/)
  assert.match(body, /Hình con dấu hay chữ ký nhìn thấy/)
})

test('script in the name of a file is text', async () => {
  const { body } = await send(Buffer.from('x'), '<img src=x onerror=alert(1)>.pdf')
  assert.doesNotMatch(body, /<img/)
})
