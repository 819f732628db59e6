import { parsePersonalId } from './parse-personal-id.ts'
import type { Sex } from './parse-personal-id.ts'

export type PersonalIdFailure =
  | 'not-twelve-digits'
  | 'province-unknown'
  | 'century-and-sex-differ'
  | 'birth-year-differs'

/** What is known of the person; a date with unknown day or month will do. */
export type PersonFacts = { readonly birthDate?: { readonly year: number } | undefined; readonly sex?: Sex | undefined }

/** All contradictions between an id and a person; empty when there is none. */
export function checkPersonalId(text: string, facts: PersonFacts): readonly PersonalIdFailure[] {
  const parsed = parsePersonalId(text)
  if (!parsed.ok) return [parsed.failure]
  const { sex, birthYear } = parsed.id
  const year = facts.birthDate?.year
  const failures: PersonalIdFailure[] = []
  const centuryDiffers = year !== undefined && Math.floor(year / 100) !== Math.floor(birthYear / 100)
  const sexDiffers = facts.sex !== undefined && facts.sex !== sex
  if (centuryDiffers || sexDiffers) failures.push('century-and-sex-differ')
  if (year !== undefined && year % 100 !== birthYear % 100) failures.push('birth-year-differs')
  return failures
}
