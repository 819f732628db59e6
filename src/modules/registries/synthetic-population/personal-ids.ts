import { formatPersonalId } from '#standards/personal-id/format-personal-id.ts'
import type { Sex } from './people-lists.ts'
import type { Random } from './random.ts'

type Bearer = { readonly formerProvinceCode: string; readonly sex: Sex; readonly birthYear: number }

// The cast of the demonstration has numbers from 900,000 on.
const largestRandom = 899_999

/** Gives each person a number that nobody has yet. */
export function createIdGiver(): (random: Random, bearer: Bearer) => string {
  const given = new Set<string>()
  return (random, { formerProvinceCode, sex, birthYear }) => {
    for (;;) {
      const id = formatPersonalId({
        placeCode: `0${formerProvinceCode}`,
        sex,
        birthYear,
        random: random.integer(0, largestRandom),
      })
      if (given.has(id)) continue
      given.add(id)
      return id
    }
  }
}
