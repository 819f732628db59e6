import { readFileSync } from 'node:fs'
import { parseCsv } from '../csv/parse-csv.ts'

export type ExchangedClass = { readonly code: string; readonly restriction: string | undefined }

const rows = parseCsv(readFileSync(new URL('../../../data/licence-class-exchanges.csv', import.meta.url), 'utf8'), [
  'old_class',
  'new_class',
  'restriction_vi',
])
const firstDayOfNewClasses = Temporal.PlainDate.from('2025-01-01')

/**
 * Classes that a licence can be exchanged for; the holder chooses where there are two, and there is none for A4 (a certificate takes
 * its place). The day of issue decides: A1, B1, C and D exist before and after 01/01/2025 with different rights.
 */
export function listExchangedClasses(code: string, issuedOn: Temporal.PlainDate): readonly ExchangedClass[] {
  if (Temporal.PlainDate.compare(issuedOn, firstDayOfNewClasses) >= 0) return [{ code, restriction: undefined }]
  return rows
    .filter((row) => row.old_class === code)
    .map((row) => ({ code: row.new_class, restriction: row.restriction_vi || undefined }))
}
