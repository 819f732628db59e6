/** 'Lệ phí đổi bằng' → 'Le phi doi bang'. What has no Latin base letter becomes one space: banks reject anything else. */
export function toAscii(text: string): string {
  return withoutMarks(text).replace(/[^\x21-\x7e]+/g, ' ')
}

/** The same letters without tone and vowel marks, case kept. NFD does not split đ, nor the letters of Tây Nguyên names below. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐƀɃʼ’]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFC')
}

const plain: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ƀ: 'b', Ƀ: 'B', ʼ: "'", '’': "'" }
