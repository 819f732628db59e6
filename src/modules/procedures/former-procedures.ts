import { readFileSync } from 'node:fs'
import { parseCsv } from '#standards/csv/parse-csv.ts'

export type FormerProcedure = { readonly formerCode: string; readonly formerName: string; readonly code: string }

/** Dead codes and names that people still find on old pages, with the code that took their place. */
export const formerProcedures: readonly FormerProcedure[] = parseCsv(
  readFileSync(new URL('../../../data/procedures/former-procedures.csv', import.meta.url), 'utf8'),
  ['former_code', 'former_name', 'code'],
).map((row) => ({ formerCode: row.former_code, formerName: row.former_name, code: row.code }))
