import { readFile } from 'node:fs/promises'
import type { Database } from '#kernel/database.ts'
import { parseCsv } from '#standards/csv/parse-csv.ts'
import { replaceFeeAccounts } from '../store.ts'

const COLUMNS = [
  'organisation',
  'bank',
  'account',
  'holder',
  'tax_code',
  'address',
  'place',
  'valid_from',
  'valid_to',
  'instrument',
  'confidence',
] as const

/** Brings the accounts of the organisations to the state of `fee-accounts.csv`; cheap enough for every start. */
export async function loadFeeAccounts(database: Database): Promise<void> {
  const rows = parseCsv(
    await readFile(new URL('../../../../data/payments/fee-accounts.csv', import.meta.url), 'utf8'),
    COLUMNS,
  )
  await database.transaction().execute((tx) =>
    replaceFeeAccounts(
      tx,
      rows.map(({ instrument, ...row }) => ({
        ...row,
        valid_from: Temporal.PlainDate.from(row.valid_from),
        valid_to: row.valid_to === '' ? null : Temporal.PlainDate.from(row.valid_to),
        basis: instrument,
        confidence: row.confidence as 'synthetic',
      })),
    ),
  )
}
