import { readFileSync } from 'node:fs'
import { parseCsv } from '../csv/parse-csv.ts'

export type PlateCode = {
  readonly code: string
  /** Two-digit province of today; undefined for a central body. */
  readonly province: string | undefined
  readonly place: string
}

const rows = parseCsv(readFileSync(new URL('../../../data/plates.csv', import.meta.url), 'utf8'), [
  'plate_code',
  'province_code',
  'place',
])
const codes = new Map(
  rows.map((row) => [
    row.plate_code,
    { code: row.plate_code, province: row.province_code || undefined, place: row.place },
  ]),
)

/** Where vehicles with this code are registered today; plates issued before the mergers of 2025 keep their code and stay valid. */
export function findPlateCode(code: string): PlateCode | undefined {
  return codes.get(code)
}
