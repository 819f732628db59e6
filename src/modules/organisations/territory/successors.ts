import { sql } from 'kysely'
import type { Tx } from '#kernel/database.ts'

export type Successor = {
  readonly code: string
  /** `partial` as soon as one step divided the unit: the share is not known. */
  readonly extent: 'full' | 'partial'
  /** The instruments of the steps, in their order. */
  readonly basis: readonly string[]
}

type Passage = { readonly code: string; readonly asOf: Temporal.PlainDate; readonly on: Temporal.PlainDate }

/**
 * Where the territory that bore `code` on the day `asOf` belongs on the later day `on`; itself when nothing changed.
 * Districts have no successors, their communes do: ask for these.
 */
export async function successors(tx: Tx, { code, asOf, on }: Passage): Promise<readonly Successor[]> {
  const { rows } = await sql<Successor>`
    with recursive passage (code, extent, basis, reached) as (
      select ${code}::text, 'full'::text, array[]::text[], ${asOf}::date
      union all
      select change.new_code,
        case when passage.extent = 'full' and change.extent = 'full' then 'full' else 'partial' end,
        passage.basis || change.basis,
        change.effective_on
      from passage join organisations.territorial_change change
        on change.old_code = passage.code
        and change.effective_on = (
          select min(later.effective_on) from organisations.territorial_change later
          where later.old_code = passage.code and later.effective_on > passage.reached and later.effective_on <= ${on}::date)
    )
    select distinct on (code) code, extent, basis from passage
    where not exists (
      select from organisations.territorial_change later
      where later.old_code = passage.code and later.effective_on > passage.reached and later.effective_on <= ${on}::date)
    order by code, extent desc`.execute(tx)
  return rows
}
