import { findPersonalIdPlace } from './personal-id-places.ts'
import type { PersonalIdPlace } from './personal-id-places.ts'

export type Sex = 'male' | 'female'

export type PersonalId = {
  readonly digits: string
  readonly place: PersonalIdPlace
  readonly sex: Sex
  readonly birthYear: number
}

export type ParsedPersonalId =
  | { readonly ok: true; readonly id: PersonalId }
  | { readonly ok: false; readonly failure: 'not-twelve-digits' | 'province-unknown' }

/**
 * Reads PPP C YY RRRRRR: place, century and sex, year, random (Decree 137/2015/NĐ-CP art. 13; Circular 07/2016/TT-BCA).
 * There is no check digit: a typing error in the last six digits shows only against the register.
 */
export function parsePersonalId(text: string): ParsedPersonalId {
  const digits = text.replace(/[\s.]/g, '')
  if (!/^\d{12}$/.test(digits)) return { ok: false, failure: 'not-twelve-digits' }
  const place = findPersonalIdPlace(digits.slice(0, 3))
  if (!place) return { ok: false, failure: 'province-unknown' }
  const centuryAndSex = Number(digits[3])
  const birthYear = 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(digits.slice(4, 6))
  return { ok: true, id: { digits, place, sex: centuryAndSex % 2 === 0 ? 'male' : 'female', birthYear } }
}
