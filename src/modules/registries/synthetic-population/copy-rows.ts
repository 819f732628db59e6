import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Insertable } from 'kysely'
import type { RegistriesTables } from '../tables.ts'

/** Loads rows that all have the columns of the first; some 100,000 rows a second. */
export async function copyRows<Table extends keyof RegistriesTables>(
  client: pg.PoolClient,
  table: Table,
  rows: readonly Insertable<RegistriesTables[Table]>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  await pipeline(
    Readable.from(chunks(columns, rows as readonly Row[])),
    client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
  )
}

const rowsInChunk = 1000

type Cell = string | number | Temporal.PlainDate | Temporal.Instant | null | undefined
type Row = Readonly<Record<string, Cell>>

function* chunks(columns: readonly string[], rows: readonly Row[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsInChunk) {
    yield rows
      .slice(start, start + rowsInChunk)
      .map((row) => `${columns.map((column) => cell(row[column])).join('\t')}\n`)
      .join('')
  }
}

/** Text format of COPY: tab and line break end cells and rows, so they are escaped; \N is null. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return String.raw`\N`
  const text = String(value)
  return /[\\\t\n]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n') : text
}
