import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

/** A database that shows no tables until a module names its own with `tablesOf`: another module's table does not compile. */
export type Database = Kysely<Record<never, never>>
export type Tx = Transaction<Record<never, never>>

export function tablesOf<Tables>(tx: Tx): Transaction<Tables> {
  return tx as unknown as Transaction<Tables>
}

teachPgTemporal()

/** Opens a pool; `size` connections at the most. */
export function openDatabase(url: string, size = 10): { database: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 5000 })
  // An idle connection that the server closes must not end the process; the next query reports the failure.
  pool.on('error', () => {})
  // The pool watches idle connections only: one in use that ends between two statements would end the process as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { database: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** True when the failure is the connection's, not the statement's: the caller may try again later. */
export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  // Class 08 connection exception, 57P01–57P03 shutdown and start-up, 53300 too many connections.
  return (
    /^(08|57P0|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
  )
}

function teachPgTemporal(): void {
  const { builtins } = pg.types
  pg.types.setTypeParser(builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T')))
  pg.types.setTypeParser(builtins.DATE, (text) => Temporal.PlainDate.from(text))
  pg.types.setTypeParser(builtins.INT8, (text) => {
    const number = Number(text)
    if (!Number.isSafeInteger(number)) throw new RangeError('int8 beyond the safe integers')
    return number
  })
  // pg serialises unknown objects as JSON, which would put quotes around a time; `toPostgres` is its documented hook.
  for (const type of [Temporal.Instant, Temporal.PlainDate]) {
    Object.defineProperty(type.prototype, 'toPostgres', {
      value(this: { toString(): string }) {
        return this.toString()
      },
      configurable: true,
    })
  }
}
