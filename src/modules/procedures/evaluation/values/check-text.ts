import type { Fault } from '../check-value.ts'

export type TextRule = { readonly maximumLength: number; readonly lines: 'one' | 'many' }

// They turn the reading direction around: "fdp.exe" can be made to read "exe.pdf".
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/

/** Whatever people write is data, script included, and is escaped where it is shown; only what cannot be shown is refused. */
export function checkText(value: unknown, { maximumLength, lines }: TextRule): readonly Fault[] {
  if (typeof value !== 'string') return [notText]
  if (value.length > maximumLength) return [tooLong(maximumLength)]
  const controls = lines === 'many' ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u
  return controls.test(value) || DIRECTION_MARKS.test(value) || !value.isWellFormed() ? [unprintable] : []
}

export const notText: Fault = {
  message: { vi: 'Nhập nội dung bằng chữ.', en: 'Enter this as text.' },
}

const unprintable: Fault = {
  message: {
    vi: 'Nội dung có ký tự không hiển thị được. Xóa đoạn vừa dán và nhập lại bằng bàn phím.',
    en: 'There are characters that cannot be shown. Delete what you pasted and type it again.',
  },
}

function tooLong(limit: number): Fault {
  const inWords = limit.toLocaleString('vi-VN')
  return {
    message: {
      vi: `Nội dung dài quá ${inWords} ký tự. Viết ngắn lại.`,
      en: `This is longer than ${limit.toLocaleString('en-GB')} characters. Please shorten it.`,
    },
  }
}
