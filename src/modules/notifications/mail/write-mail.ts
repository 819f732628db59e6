import type { Language } from '#kernel/text.ts'
import type { WrittenMessage } from '../write-message.ts'

type Letter = {
  readonly message: WrittenMessage
  readonly name: string
  readonly link: string
  readonly language: Language
}

const WORDS = {
  vi: {
    dear: (name: string) => `Kính gửi ông/bà ${name},`,
    open: 'Mở trên Cổng dịch vụ công',
    closing:
      'Đây là thư tự động, vui lòng không trả lời. Cổng dịch vụ công không bao giờ hỏi mật khẩu hay mã xác thực của bạn qua thư điện tử, điện thoại hoặc tin nhắn.',
  },
  en: {
    dear: (name: string) => `Dear ${name},`,
    open: 'Open in the public service portal',
    closing:
      'This message was sent automatically; please do not reply. The portal never asks for your password or codes by e-mail, telephone or text message.',
  },
} as const

/** The text and the HTML of an e-mail; both say the same, and the HTML needs no picture, style or tracking. */
export function writeMail({ message, name, link, language }: Letter): { text: string; html: string } {
  const { dear, open, closing } = WORDS[language]
  const paragraphs = [dear(name), message.title, ...message.sentences, message.next]
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')
  return {
    text: [...paragraphs, `${open}: ${link}`, '--', closing].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(message.title)}</title>
${body}
<p><a href="${escapeHtml(link)}">${open}</a></p>
<hr><p><small>${closing}</small></p></html>`,
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
