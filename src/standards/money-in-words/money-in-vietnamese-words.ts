import { groupsOfThousand } from './groups-of-thousand.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu'] as const

/** 135000 → 'một trăm ba mươi lăm nghìn đồng'. The word for an empty ten is `linh` in the north, `lẻ` in the south. */
export function moneyInVietnameseWords(amount: number, emptyTen: 'linh' | 'lẻ' = 'linh'): string {
  const groups = groupsOfThousand(amount)
  if (groups.length === 0) return 'không đồng'
  const words = groups.flatMap((group, index) => {
    const power = groups.length - 1 - index
    // Each third power of a thousand says "tỷ" even when its own group is empty: một nghìn tỷ.
    const billion = power > 0 && power % 3 === 0 ? ['tỷ'] : []
    if (group === 0) return billion
    const scale = scales[power % 3]!
    return [...groupInWords(group, index === 0, emptyTen), ...(scale === '' ? [] : [scale]), ...billion]
  })
  return [...words, 'đồng'].join(' ')
}

/** Only the leading group leaves out its hundreds: một triệu không trăm linh năm. */
function groupInWords(group: number, isLeading: boolean, emptyTen: string): readonly string[] {
  const hundred = Math.floor(group / 100)
  const ten = Math.floor(group / 10) % 10
  const one = group % 10
  const words = hundred > 0 || !isLeading ? [digits[hundred]!, 'trăm'] : []
  if (ten === 0 && one === 0) return words
  if (ten === 0) return words.length === 0 ? [digits[one]!] : [...words, emptyTen, digits[one]!]
  words.push(...(ten === 1 ? ['mười'] : [digits[ten]!, 'mươi']))
  return one === 0 ? words : [...words, unitAfterTen(one, ten)]
}

function unitAfterTen(one: number, ten: number): string {
  if (one === 5) return 'lăm'
  if (one === 1 && ten > 1) return 'mốt'
  return one === 4 && ten > 1 ? 'tư' : digits[one]!
}
