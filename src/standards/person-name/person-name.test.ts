import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPersonName, normalisePersonName } from './check-person-name.ts'
import { isSamePersonName } from './compare-person-names.ts'
import { splitPersonName } from './split-person-name.ts'

for (const name of ['Nguyễn Thị Ánh', "H'Hen Niê", 'K’Brơm', 'Y Moan Ênuôl', 'Ê-ban', 'Đỗ Ñă Ƀuôn', 'Vương Ỷ']) {
  test(`${name} is a name, composed or decomposed`, () => {
    assert.deepEqual(checkPersonName(name), [])
    assert.deepEqual(checkPersonName(name.normalize('NFD')), [])
  })
}

test('what is wrong with a name is named', () => {
  assert.deepEqual(checkPersonName('  '), ['empty'])
  assert.deepEqual(checkPersonName('Nguyễn Văn 4n'), ['contains-digit'])
  assert.deepEqual(checkPersonName('<script>'), ['letter-not-allowed'])
  assert.deepEqual(checkPersonName('Иван'), ['letter-not-allowed'])
  assert.deepEqual(checkPersonName('An\u202Eh'), ['letter-not-allowed'])
  assert.deepEqual(checkPersonName("'-'"), ['no-letter'])
  assert.deepEqual(checkPersonName('x'.repeat(10_000)), ['too-long'])
  assert.deepEqual(checkPersonName('ộ'.repeat(100).normalize('NFD')), [])
})

test('a name is stored composed, with single spaces and one kind of apostrophe', () => {
  assert.equal(normalisePersonName(' Trần\u00A0 Thị  Hoà\n'.normalize('NFD')), 'Trần Thị Hoà')
  assert.equal(normalisePersonName('H’Hen'), "H'Hen")
})

test('two spellings of one name are the same, two names are not', () => {
  assert.ok(isSamePersonName('NGUYỄN THUÝ HOÀ', 'Nguyễn Thúy Hòa'))
  assert.ok(!isSamePersonName('Nguyễn Thúy Hòa', 'Nguyễn Thúy Hoa'))
  assert.ok(!isSamePersonName('Đỗ An', 'Do An'))
})

test('the parts of a name stand in Vietnamese order', () => {
  assert.deepEqual(splitPersonName('Nguyễn Thị Minh Khai'), { family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' })
  assert.deepEqual(splitPersonName('Lê Lợi'), { family: 'Lê', middle: '', given: 'Lợi' })
  assert.deepEqual(splitPersonName('Điểu'), { family: '', middle: '', given: 'Điểu' })
})
