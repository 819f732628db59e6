import { readFileSync } from 'node:fs'
import { parseCsv } from '../csv/parse-csv.ts'

export type LicenceClass = {
  readonly code: string
  readonly description: { readonly vi: string; readonly en: string }
  readonly minimumAge: number
  /** Upper age of drivers of buses above 29 seats. */
  readonly maximumAge: { readonly male: number; readonly female: number } | undefined
  /** Undefined: valid for life. */
  readonly validityYears: number | undefined
  /** Other classes whose vehicles the holder may drive. */
  readonly implied: readonly string[]
  readonly basis: string
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | undefined
}

const columns = [
  'class',
  'description_vi',
  'description_en',
  'minimum_age',
  'maximum_age_male',
  'maximum_age_female',
  'validity_years',
  'implied_classes',
  'basis',
  'valid_from',
  'valid_to',
] as const

const classes: readonly LicenceClass[] = parseCsv(
  readFileSync(new URL('../../../data/licence-classes.csv', import.meta.url), 'utf8'),
  columns,
).map((row) => ({
  code: row.class,
  description: { vi: row.description_vi, en: row.description_en },
  minimumAge: Number(row.minimum_age),
  maximumAge: row.maximum_age_male
    ? { male: Number(row.maximum_age_male), female: Number(row.maximum_age_female) }
    : undefined,
  validityYears: row.validity_years ? Number(row.validity_years) : undefined,
  implied: row.implied_classes.split(' ').filter(Boolean),
  basis: row.basis,
  validFrom: Temporal.PlainDate.from(row.valid_from),
  validTo: row.valid_to ? Temporal.PlainDate.from(row.valid_to) : undefined,
}))

/** Classes that can be issued on a day, in the order of the law; none before 01/01/2025, when the classes were other ones. */
export function listLicenceClasses(on: Temporal.PlainDate): readonly LicenceClass[] {
  return classes.filter(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, on) <= 0 && (!validTo || Temporal.PlainDate.compare(on, validTo) < 0),
  )
}

export function findLicenceClass(code: string, on: Temporal.PlainDate): LicenceClass | undefined {
  return listLicenceClasses(on).find((licenceClass) => licenceClass.code === code)
}
