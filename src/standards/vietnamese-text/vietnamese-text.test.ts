import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalToneMarks } from './canonical-tone-marks.ts'
import { searchKey } from './search-key.ts'
import { toAscii } from './to-ascii.ts'

test('a search key has no marks, no case and single spaces, whatever the composition of the text', () => {
  assert.equal(searchKey('Nguyễn Thị Ánh'), 'nguyen thi anh')
  assert.equal(searchKey('  NGUYỄN   thị-ánh '.normalize('NFD')), 'nguyen thi anh')
  assert.equal(searchKey('Đắk Lắk; đường 3/2'), 'dak lak duong 3 2')
  assert.equal(searchKey("H'Hen Niê"), 'hhen nie')
  assert.equal(searchKey('H’Hen Niê'), searchKey("H'Hen Niê"))
})

test('text for banks is plain ASCII', () => {
  assert.equal(toAscii('Lệ phí đổi GPLX – Ủy ban'), 'Le phi doi GPLX Uy ban')
  assert.match(toAscii('Trả 135.000 ₫ № 5 ẵẴ ưƯ ơƠ'), /^[\x20-\x7e]*$/)
})

const sameWord = [
  ['Hoà', 'Hòa'],
  ['Thuỷ', 'Thủy'],
  ['khoẻ', 'khỏe'],
  ['HOÁ', 'HÓA'],
  ['tòan', 'toàn'],
  ['hùynh', 'huỳnh'],
  ['lòai', 'loài'],
] as const

for (const [one, other] of sameWord) {
  test(`${one} and ${other} are the same word`, () => {
    assert.equal(canonicalToneMarks(one), canonicalToneMarks(other))
    assert.equal(canonicalToneMarks(one.normalize('NFD')), other)
  })
}

test('words whose mark has one place only stay as they are', () => {
  for (const word of [
    'Quý',
    'quỳnh',
    'hoặc',
    'Huế',
    'thuở',
    'Nguyễn Quốc Toản',
    'ngoằn ngoèo',
    'tuyệt',
    'Oanh',
    'Lý Thường Kiệt',
  ]) {
    assert.equal(canonicalToneMarks(word), word)
  }
})

test('different words stay different', () => {
  assert.notEqual(canonicalToneMarks('Hòa'), canonicalToneMarks('Hỏa'))
  assert.notEqual(canonicalToneMarks('Cổ Đô'), canonicalToneMarks('Cờ Đỏ'))
})
