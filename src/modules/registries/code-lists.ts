import { readFileSync } from 'node:fs'
import { parseCsv } from '#standards/csv/parse-csv.ts'
import { findPersonalIdPlace } from '#standards/personal-id/personal-id-places.ts'

export type Coded = { readonly code: string; readonly name: string }

const ethnicGroups = new Map(
  parseCsv(readFileSync(new URL('../../../data/people/ethnic-groups.csv', import.meta.url), 'utf8'), [
    'code',
    'name',
  ]).map((row) => [row.code, row.name]),
)

/** A code that the list does not know is shown as it is: a register may be ahead of our copy of the list. */
export function ethnicGroup(code: string): Coded {
  return { code, name: ethnicGroups.get(code) ?? code }
}

/** A province as it was called when the personal ids got their codes. */
export function registrationPlace(code: string): Coded {
  return { code, name: findPersonalIdPlace(code)?.name ?? code }
}
