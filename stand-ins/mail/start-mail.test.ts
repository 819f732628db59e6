import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'
import type { ReceivedMessage } from './mail-store.ts'
import { startMail } from './start-mail.tsx'
import type { ServedMail } from './start-mail.tsx'

const directory = mkdtempSync(join(tmpdir(), 'sen-mail-'))
let mail: ServedMail

before(async () => {
  mail = await startMail({ port: 0, smtpPort: 0, directory })
})
after(async () => {
  await mail.close()
  rmSync(directory, { recursive: true })
})

async function send(message: SendMailOptions): Promise<void> {
  const transport = createTransport({ url: mail.smtpUrl })
  await transport.sendMail({ from: 'Cổng dịch vụ công Sen <khong-tra-loi@sen.example>', ...message })
  transport.close()
}

async function messagesTo(address: string): Promise<readonly ReceivedMessage[]> {
  const response = await fetch(`${mail.url}/messages?to=${encodeURIComponent(address)}`)
  return ((await response.json()) as { messages: ReceivedMessage[] }).messages
}

const subject = 'Hồ sơ G01.26.08-261121-0001 đã được tiếp nhận, hẹn trả trước 17:00 thứ Sáu, 27/11/2026'
const text = `Kính gửi bà Nguyễn Thị Ngọc Lan,\n\nHồ sơ của bà đã được tiếp nhận.\nTheo dõi: http://127.0.0.1:8080/ho-so?ma=1&buoc=2\n\n-- \nCổng dịch vụ công`

test('a notice in Vietnamese comes out as it went in, with text, HTML and attachment', async () => {
  await send({
    to: 'Nguyễn Thị Ngọc Lan <ngoc.lan@congdan.example>',
    subject,
    text,
    html: '<p>Hồ sơ của bà đã được tiếp nhận.</p>',
    attachments: [{ filename: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả.pdf', content: Buffer.from('%PDF-1.7\n\n\n') }],
  })
  const [message, ...others] = await messagesTo('ngoc.lan@congdan.example')
  assert.equal(others.length, 0)
  assert.equal(message!.subject, subject)
  assert.equal(message!.text, text)
  assert.equal(message!.from, 'Cổng dịch vụ công Sen <khong-tra-loi@sen.example>')
  assert.equal(message!.hasHtml, true)
  assert.deepEqual(message!.attachments, ['Giấy tiếp nhận hồ sơ và hẹn trả kết quả.pdf'])
})

test('the page shows the newest message first, and links only what is a link', async () => {
  await send({ to: 'anh.tuan@congdan.example', subject: 'Thư thứ nhất', text: 'một' })
  await send({ to: 'anh.tuan@congdan.example', subject: 'Thư thứ hai', text: 'hai <script>alert(1)</script>\n' + text })
  const page = await (await fetch(`${mail.url}/?to=anh.tuan@congdan.example`)).text()
  assert.ok(page.indexOf('Thư thứ hai') < page.indexOf('Thư thứ nhất'))
  assert.doesNotMatch(page, /ngoc\.lan@congdan\.example</)
  const [{ id } = { id: '' }] = await messagesTo('anh.tuan@congdan.example')
  const message = await (await fetch(`${mail.url}/message/${id}`)).text()
  assert.match(message, /<a href="http:\/\/127\.0\.0\.1:8080\/ho-so\?ma=1&amp;buoc=2">/)
  assert.match(message, /&lt;script>/)
  assert.match(message, /MÔ PHỎNG/)
})

test('the envelope decides the mailbox, so that a blind copy is found', async () => {
  await send({ to: 'thu.ha@congdan.example', bcc: 'Quoc.Viet@csgt-hanoi.example', subject: 'Bản sao', text: 'x' })
  assert.equal((await messagesTo('quoc.viet@csgt-hanoi.example')).length, 1)
})

test('a mailbox that does not exist is refused for good, a resting one for now', async () => {
  await assert.rejects(send({ to: 'khong-ton-tai@congdan.example', text: 'x' }), { responseCode: 550 })
  await assert.rejects(send({ to: 'tam-dung@congdan.example', text: 'x' }), { responseCode: 451 })
})

test('messages outlive a restart', async () => {
  await send({ to: 'van.binh@congdan.example', subject: 'Còn đây', text: 'x' })
  await mail.close()
  mail = await startMail({ port: 0, smtpPort: 0, directory })
  assert.equal((await messagesTo('van.binh@congdan.example'))[0]!.subject, 'Còn đây')
})

test('an id that is no id finds nothing', async () => {
  const answer = await fetch(`${mail.url}/message/..%2F..%2Fsigning-key`)
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /MÔ PHỎNG/)
})
