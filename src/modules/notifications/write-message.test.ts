import assert from 'node:assert/strict'
import test from 'node:test'
import { writeMail } from './mail/write-mail.ts'
import { TEMPLATES, type TemplateKey } from './templates.ts'
import type { Template } from './templates/template.ts'
import { writeMessage } from './write-message.ts'

const complete = {
  code: '000.00.17.G01-261120-0001',
  procedure: 'Đổi giấy phép lái xe',
  due: '2026-11-30T10:00:00Z',
  answerBy: '2026-11-25T10:00:00Z',
  noticeBy: '2026-11-27T10:00:00Z',
  reason: 'Ảnh chân dung chưa đúng quy định',
  amount: '135.000 đồng',
  holder: 'Bùi Đức Thắng',
  days: '30',
  validTo: '2026-12-20T10:00:00Z',
}
const keys = Object.keys(TEMPLATES) as TemplateKey[]

test('every template is complete in both languages, says what to do next, and leaves no placeholder', () => {
  for (const template of keys) {
    for (const language of ['vi', 'en'] as const) {
      const { title, sentences, next } = writeMessage({ template, parameters: complete, language, channel: 'portal' })
      const all = [title, ...sentences, next]
      assert.equal(sentences.length, (TEMPLATES[template] as Template).says.length, template)
      for (const text of all) {
        assert.ok(text.length > 5, `${template}: ${text}`)
        assert.doesNotMatch(text, /[{}]|undefined/, template)
        assert.doesNotMatch(text.charAt(0), /\p{Ll}/u, `${template}: ${text}`)
      }
    }
  }
})

test('a message without code or times is still whole', () => {
  for (const template of keys) {
    const parameters = { procedure: 'Đổi giấy phép lái xe' }
    // A dossier has a code from its acceptance on, so only that template's title names it alone.
    const { title, sentences } = writeMessage({ template, parameters, language: 'vi', channel: 'portal' })
    assert.ok(sentences.length > 0, template)
    for (const text of [title, ...sentences]) assert.doesNotMatch(text, /: \.|\{/, `${template}: ${text}`)
  }
})

test('a due minute is written in the language of the reader', () => {
  const write = (language: 'vi' | 'en') =>
    writeMessage({ template: 'dossier-accepted', parameters: complete, language, channel: 'portal' }).sentences[1]
  assert.equal(write('vi'), 'Hạn trả kết quả: trước 17:00 thứ Hai, 30/11/2026.')
  assert.equal(write('en'), 'The result is due before 17:00 on Monday, 30/11/2026.')
})

test('a reason that somebody typed is said in the portal and not in mail', () => {
  const write = (channel: 'portal' | 'email') =>
    writeMessage({ template: 'dossier-refused', parameters: complete, language: 'vi', channel }).sentences.join(' ')
  assert.match(write('portal'), /Lý do: Ảnh chân dung/)
  assert.doesNotMatch(write('email'), /Ảnh chân dung/)
})

test('what people typed stays text in the HTML of an e-mail', () => {
  const message = { title: '<script>', sentences: ['a & b'], next: '"x"' }
  const { html } = writeMail({ message, name: '<b>Lan</b>', link: 'https://x/?a="b"', language: 'vi' })
  assert.doesNotMatch(html, /<script>|<b>/)
  assert.match(html, /Kính gửi ông\/bà &lt;b&gt;Lan&lt;\/b&gt;,/)
})
