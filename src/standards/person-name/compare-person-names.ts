import { canonicalToneMarks } from '../vietnamese-text/canonical-tone-marks.ts'
import { normalisePersonName } from './check-person-name.ts'

/** The same person's name for the law: case, spacing and the place of a tone mark do not matter, letters and tones do. */
export function isSamePersonName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(name: string): string {
  return canonicalToneMarks(normalisePersonName(name)).toLocaleLowerCase('vi')
}
