import type { Sex } from './parse-personal-id.ts'

export type PersonalIdParts = {
  readonly placeCode: string
  readonly sex: Sex
  /** 1900 to 2399: the fourth digit has no value for other centuries. */
  readonly birthYear: number
  /** 0 to 999,999. */
  readonly random: number
}

/** The twelve digits that these parts give; for synthetic people and tests, real numbers come from the population register. */
export function formatPersonalId({ placeCode, sex, birthYear, random }: PersonalIdParts): string {
  if (birthYear < 1900 || birthYear > 2399) throw new RangeError(`no personal id for the birth year ${birthYear}`)
  const centuryAndSex = 2 * Math.floor((birthYear - 1900) / 100) + (sex === 'female' ? 1 : 0)
  return `${placeCode}${centuryAndSex}${String(birthYear % 100).padStart(2, '0')}${String(random).padStart(6, '0')}`
}
