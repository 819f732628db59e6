import { Kysely, PostgresDialect } from 'kysely'
import type { Platform } from '#kernel/platform.ts'

export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }

/** The statements that the platform itself sends for a piece of work, so that a bench measures those and not a copy of them. */
export async function recordStatements(
  platform: Platform,
  work: (recorded: Platform) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = []
  const database: Platform['database'] = new Kysely({
    dialect: new PostgresDialect({ pool: platform.pool }),
    log: ({ query: { sql, parameters } }) => void statements.push({ sql, parameters }),
  })
  await work({ ...platform, database })
  return statements.filter(({ sql }) => !/^(start transaction|begin|commit|rollback|set )/i.test(sql))
}
