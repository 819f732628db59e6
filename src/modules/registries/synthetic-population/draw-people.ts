import { type Day, plusYears } from './days.ts'
import type { PeopleLists, Sex } from './people-lists.ts'
import type { Random } from './random.ts'
import { weighted } from './weighted.ts'

/** A person before name, number and address: what families are formed from. */
export type Body = {
  readonly id: string
  readonly sex: Sex
  readonly age: number
  readonly birthDay: Day
  maritalStatus: 'single' | 'married' | 'divorced' | 'widowed'
  diedDay: Day | null
  father: Body | null
  mother: Body | null
  spouse: Body | null
}

/** So many people with the ages and sexes of the pyramid; nobody is related yet. */
export function drawPeople(
  random: Random,
  ages: PeopleLists['ages'],
  { count, today }: { count: number; today: Day },
): Body[] {
  const draw = weighted(ages, (group) => group.weight)
  return Array.from({ length: count }, () => {
    const { fromAge, sex } = draw(random)
    const age = fromAge + random.integer(0, fromAge === 85 ? 10 : 4)
    // At least one day after the birthday that made them so old.
    const birthDay = plusYears(today, -age) - random.integer(1, 364)
    return {
      id: random.uuid(),
      sex,
      age,
      birthDay,
      maritalStatus: 'single',
      diedDay: null,
      father: null,
      mother: null,
      spouse: null,
    }
  })
}
