import { readFileSync } from 'node:fs'
import { parseCsv } from '../csv/parse-csv.ts'

export type PersonalIdPlace = {
  readonly code: string
  readonly kind: 'province' | 'country'
  /** Name of the province when the list was made; undefined for countries, whose list we do not have. */
  readonly name: string | undefined
}

const rows = parseCsv(readFileSync(new URL('../../../data/personal-id-places.csv', import.meta.url), 'utf8'), [
  'first_code',
  'last_code',
  'kind',
  'name',
])

/** The place of birth registration: a province of the 63 before 01/07/2025 (merged provinces keep their codes in ids), or a country. */
export function findPersonalIdPlace(code: string): PersonalIdPlace | undefined {
  const row = rows.find(({ first_code, last_code }) => first_code <= code && code <= last_code)
  return row && { code, kind: row.kind === 'province' ? 'province' : 'country', name: row.name || undefined }
}
