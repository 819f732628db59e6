import pg from 'pg'

export type Column = {
  /** `organisations.territorial_unit` */
  readonly table: string
  readonly name: string
  /** PostgreSQL's short name, arrays with a leading underscore: `timestamptz`, `_text`. */
  readonly type: string
  readonly nullable: boolean
  /** The database fills it when an insert leaves it out. */
  readonly filled: boolean
}

/** The columns of the schemas of these modules; each module's schema is its name with underscores. */
export async function listColumns(url: string, modules: readonly string[]): Promise<Column[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(
      `select c.table_schema || '.' || c.table_name as table, c.column_name as name, c.udt_name as type,
              c.is_nullable = 'YES' as nullable,
              c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS' as filled
         from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.table_schema = any($1)
          -- Partitions repeat the columns of their table.
          and not exists (select from pg_class p join pg_namespace n on n.oid = p.relnamespace
                           where n.nspname = c.table_schema and p.relname = c.table_name and p.relispartition)
        order by 1, c.ordinal_position`,
      [modules.map(schemaOf)],
    )
    return rows
  } finally {
    await client.end()
  }
}

export function schemaOf(module: string): string {
  return module.replaceAll('-', '_')
}
