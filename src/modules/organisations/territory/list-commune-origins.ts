import { sql } from 'kysely'
import type { Tx } from '#kernel/database.ts'
import type { TerritorialKind } from '../tables.ts'

export type CommuneOrigin = {
  readonly code: string
  readonly name: string
  readonly kind: TerritorialKind
  readonly provinceCode: string
  /** Province of the map until 30/06/2025 in which the commune lay: personal ids and older papers name that one. */
  readonly formerProvinceCode: string
}

/** Every commune in force on a day of the two-tier map with the province it came from, in the order of codes. */
export async function listCommuneOrigins(tx: Tx, asOf: Temporal.PlainDate): Promise<readonly CommuneOrigin[]> {
  const { rows } = await sql<CommuneOrigin>`
    with former as (
      select distinct on (change.new_code) change.new_code, coalesce(district.parent_code, old.parent_code) as province_code
      from organisations.territorial_change change
      join organisations.territorial_unit old on old.code = change.old_code and old.valid_to = change.effective_on
      left join organisations.territorial_unit district on district.code = old.parent_code and district.valid_to = old.valid_to
      where change.effective_on = date '2025-07-01'
      order by change.new_code, change.extent, change.old_code)
    select unit.code, unit.name, unit.kind, unit.parent_code as "provinceCode",
      coalesce(former.province_code, unit.parent_code) as "formerProvinceCode"
    from organisations.territorial_unit unit left join former on former.new_code = unit.code
    where length(unit.code) = 5 and unit.valid_from <= ${asOf} and (unit.valid_to is null or unit.valid_to > ${asOf})
    order by unit.code`.execute(tx)
  return rows
}
