import { sql, type Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { formatDate } from '#law/vietnamese-dates.ts'
import { organisationsErrors } from '../errors.ts'
import type { OrganisationsTables } from '../tables.ts'

export type TerritorialUnit = Omit<
  Selectable<OrganisationsTables['organisations.territorial_unit']>,
  'accent_key' | 'search_key'
>

type CodeOnDate = { readonly code: string; readonly asOf: Temporal.PlainDate }

const columns = ['code', 'name', 'kind', 'parent_code', 'valid_from', 'valid_to', 'basis', 'confidence'] as const

/** Undefined where the code did not exist, and before 01/03/2025, the date of the oldest map we have. */
export async function territorialUnit(tx: Tx, { code, asOf }: CodeOnDate): Promise<TerritorialUnit | undefined> {
  return await unitsInForce(tx, asOf).where('code', '=', code).executeTakeFirst()
}

export async function getTerritorialUnit(tx: Tx, { code, asOf }: CodeOnDate): Promise<TerritorialUnit> {
  const unit = await territorialUnit(tx, { code, asOf })
  if (!unit)
    throw organisationsErrors.problem('territorial-unit-not-found', { parameters: { code, date: formatDate(asOf) } })
  return unit
}

export async function listProvinces(tx: Tx, asOf: Temporal.PlainDate): Promise<readonly TerritorialUnit[]> {
  return await unitsInForce(tx, asOf).where('parent_code', 'is', null).orderBy('code').execute()
}

/** All communes of a province, through the districts where there were any. */
export async function listCommunes(tx: Tx, { code, asOf }: CodeOnDate): Promise<readonly TerritorialUnit[]> {
  const districts = unitsInForce(tx, asOf).clearSelect().select('code').where('parent_code', '=', code)
  return await unitsInForce(tx, asOf)
    .where(sql<boolean>`length(code) = 5`)
    .where((row) => row.or([row('parent_code', '=', code), row('parent_code', 'in', districts)]))
    .orderBy('name')
    .orderBy('code')
    .execute()
}

/** What the unit lies in, nearest first. */
export async function ancestors(tx: Tx, { code, asOf }: CodeOnDate): Promise<readonly TerritorialUnit[]> {
  const found: TerritorialUnit[] = []
  let next = (await getTerritorialUnit(tx, { code, asOf })).parent_code
  while (next !== null) {
    const unit = await getTerritorialUnit(tx, { code: next, asOf })
    found.push(unit)
    next = unit.parent_code
  }
  return found
}

export function unitsInForce(tx: Tx, asOf: Temporal.PlainDate) {
  return tablesOf<OrganisationsTables>(tx)
    .selectFrom('organisations.territorial_unit')
    .select(columns)
    .where('valid_from', '<=', asOf)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', asOf)]))
}
