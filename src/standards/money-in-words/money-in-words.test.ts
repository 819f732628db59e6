import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { moneyInDigits } from './money-in-digits.ts'
import { moneyInEnglishWords } from './money-in-english-words.ts'
import { moneyInVietnameseWords } from './money-in-vietnamese-words.ts'

const vietnamese: readonly (readonly [number, string])[] = [
  [0, 'không đồng'],
  [5, 'năm đồng'],
  [10, 'mười đồng'],
  [11, 'mười một đồng'],
  [14, 'mười bốn đồng'],
  [15, 'mười lăm đồng'],
  [21, 'hai mươi mốt đồng'],
  [24, 'hai mươi tư đồng'],
  [25, 'hai mươi lăm đồng'],
  [55, 'năm mươi lăm đồng'],
  [104, 'một trăm linh bốn đồng'],
  [105, 'một trăm linh năm đồng'],
  [111, 'một trăm mười một đồng'],
  [1_000, 'một nghìn đồng'],
  [1_005, 'một nghìn không trăm linh năm đồng'],
  [135_000, 'một trăm ba mươi lăm nghìn đồng'],
  [1_350_000, 'một triệu ba trăm năm mươi nghìn đồng'],
  [1_005_000, 'một triệu không trăm linh năm nghìn đồng'],
  [1_000_005, 'một triệu không trăm linh năm đồng'],
  [2_000_000_000, 'hai tỷ đồng'],
  [1_000_000_000_000, 'một nghìn tỷ đồng'],
  [1_020_000_000_000, 'một nghìn không trăm hai mươi tỷ đồng'],
  [1_000_000_000_000_001, 'một triệu tỷ không trăm linh một đồng'],
]

for (const [amount, words] of vietnamese) {
  test(`${amount} is ${words}`, () => assert.equal(moneyInVietnameseWords(amount), words))
}

test('digits are grouped with dots', () => {
  assert.deepEqual([0, 500, 1_000, 135_000, 1_234_567].map(moneyInDigits), [
    '0 đồng',
    '500 đồng',
    '1.000 đồng',
    '135.000 đồng',
    '1.234.567 đồng',
  ])
})

test('the south says lẻ', () => {
  assert.equal(moneyInVietnameseWords(104_000, 'lẻ'), 'một trăm lẻ bốn nghìn đồng')
})

const english: readonly (readonly [number, string])[] = [
  [0, 'zero dong'],
  [21, 'twenty-one dong'],
  [135_000, 'one hundred and thirty-five thousand dong'],
  [1_000_005, 'one million and five dong'],
  [1_200_340, 'one million two hundred thousand three hundred and forty dong'],
]

for (const [amount, words] of english) {
  test(`${amount} is ${words}`, () => assert.equal(moneyInEnglishWords(amount), words))
}

test('what is no amount is refused', () => {
  for (const amount of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
    assert.throws(() => moneyInVietnameseWords(amount), RangeError)
    assert.throws(() => moneyInEnglishWords(amount), RangeError)
  }
})

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 12 }))
    .map(([head, zeros]) => head * 10 ** zeros),
)

test('a listener who knows the words writes down the same amount', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom('linh' as const, 'lẻ' as const), (amount, emptyTen) => {
      assert.equal(listen(moneyInVietnameseWords(amount, emptyTen)), amount)
      assert.equal(listen(moneyInEnglishWords(amount)), amount)
    }),
    { numRuns: 2_000 },
  )
})

const units = new Map(
  [
    ['không', 'một mốt', 'hai', 'ba', 'bốn tư', 'năm lăm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  ].flatMap((list) => list.flatMap((names, value) => names.split(' ').map((name) => [name, value] as const))),
)
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((name, index) => units.set(name, 20 + 10 * index))
const powers = new Map([
  ['nghìn', 1e3],
  ['triệu', 1e6],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
])

/** Left to right: units add up in a group, a scale closes the group, "tỷ" closes all that was said before it. */
function listen(words: string): number {
  let billions = 0
  let total = 0
  let group = 0
  for (const word of words.split(/[ -]/)) {
    if (word === 'mươi') group = Math.floor(group / 10) * 10 + (group % 10) * 10
    else if (word === 'trăm' || word === 'hundred') group *= 100
    else if (word === 'tỷ') [billions, total, group] = [(total + group) * 1e9, 0, 0]
    else if (powers.has(word)) [total, group] = [total + group * powers.get(word)!, 0]
    else group += units.get(word) ?? 0
  }
  return billions + total + group
}
