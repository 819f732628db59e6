import type { Column } from './list-columns.ts'
import { schemaOf } from './list-columns.ts'

/** What `kernel/database.ts` makes of each type; a column of another type must be declared as something, whatever it is. */
const BASE: Readonly<Record<string, string>> = {
  text: 'string',
  varchar: 'string',
  uuid: 'string',
  numeric: 'string',
  time: 'string',
  tsvector: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  bytea: 'Uint8Array',
}

const HEAD = `import type { Insertable, Selectable } from 'kysely'
type Is<Condition extends true> = Condition
type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Fits<Value, Base> = [NonNullable<Value>] extends [Base] ? true : false
type Nullable<Value> = null extends Value ? true : unknown extends Value ? true : false
type Optional<Row, Name extends keyof Row> = Record<never, never> extends Pick<Row, Name> ? true : false
`

export type Assertions = {
  readonly source: string
  /** What it means when the compiler refuses a line of the source. */
  readonly meanings: ReadonlyMap<number, string>
}

type Assert = (condition: string, meaning: string) => void

/** A TypeScript file in which every line that does not compile is a difference between a table type and the database. */
export function assertionsFor(modules: readonly string[], columns: readonly Column[]): Assertions {
  const lines = HEAD.trim().split('\n')
  const meanings = new Map<number, string>()
  for (const module of modules) {
    const type = `${pascalCase(module)}Tables`
    const file = `src/modules/${module}/tables.ts`
    const assert: Assert = (condition, meaning) => {
      const line = lines.push(`export type Line${lines.length} = Is<${condition}>`)
      meanings.set(line, `${file}: ${meaning}`)
    }
    meanings.set(lines.push(`import type { ${type} } from '../../../${file}'`), `${file}: exports no type ${type}`)
    const own = columns.filter(({ table }) => table.startsWith(`${schemaOf(module)}.`))
    const tables = Map.groupBy(own, ({ table }) => table)
    const names = [...tables.keys()]
    assert(`Equal<keyof ${type}, ${union(names)}>`, `the tables are ${names.join(', ')}`)
    for (const [table, members] of tables) assertTable(assert, `${type}['${table}']`, members)
  }
  return { source: `${lines.join('\n')}\n`, meanings }
}

function assertTable(assert: Assert, row: string, columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name)
  assert(`Equal<keyof ${row}, ${union(names)}>`, `${columns[0]!.table} has the columns ${names.join(', ')}`)
  for (const { table, name, type, nullable, filled } of columns) {
    const value = `Selectable<${row}>['${name}']`
    const base = type.startsWith('_') ? `readonly ${BASE[type.slice(1)] ?? 'unknown'}[]` : (BASE[type] ?? 'unknown')
    assert(`Fits<${value}, ${base}>`, `${table}.${name} is ${type}, so ${base}`)
    assert(`Equal<Nullable<${value}>, ${nullable}>`, `${table}.${name} can${nullable ? '' : 'not'} be null`)
    if (nullable || filled) continue
    assert(`Equal<Optional<Insertable<${row}>, '${name}'>, false>`, `${table}.${name} has no default: not Generated`)
  }
}

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ')
}

function pascalCase(module: string): string {
  return module.replace(/(?:^|-)(.)/g, (_all, letter: string) => letter.toUpperCase())
}
