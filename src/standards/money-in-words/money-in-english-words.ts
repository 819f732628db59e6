import { groupsOfThousand } from './groups-of-thousand.ts'

const belowTwenty =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const scales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'] as const

/** 135000 → 'one hundred and thirty-five thousand dong'. */
export function moneyInEnglishWords(amount: number): string {
  const groups = groupsOfThousand(amount)
  if (groups.length === 0) return 'zero dong'
  const words = groups.flatMap((group, index) => {
    if (group === 0) return []
    const scale = scales[groups.length - 1 - index]!
    const needsAnd = scale === '' && index > 0 && group < 100
    return [...(needsAnd ? ['and'] : []), groupInWords(group), ...(scale === '' ? [] : [scale])]
  })
  return [...words, 'dong'].join(' ')
}

function groupInWords(group: number): string {
  const hundred = Math.floor(group / 100)
  const rest = group % 100
  const below =
    rest < 20
      ? belowTwenty[rest]!
      : [tens[Math.floor(rest / 10)], ...(rest % 10 ? [belowTwenty[rest % 10]] : [])].join('-')
  if (hundred === 0) return below
  return `${belowTwenty[hundred]} hundred${rest === 0 ? '' : ` and ${below}`}`
}
