import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import type { DossiersTables } from './tables.ts'

export const WORK_VIEWS = ['mine', 'unit', 'intake', 'waiting', 'overdue', 'due-soon', 'resolved', 'all'] as const
export type WorkView = (typeof WORK_VIEWS)[number]

type Row = ExpressionBuilder<DossiersTables, 'dossiers.dossier'>
export type Dossiers = SelectQueryBuilder<DossiersTables, 'dossiers.dossier', object>

/**
 * The wall: nothing of another organisation enters a list. Those it decides, and those it received for others to decide: two halves
 * and not one `or`, because each is read from its own index in order, while an `or` read the whole table (0.3 s at a million).
 */
export function halvesOf({ tx, actor }: Call): readonly [decided: Dossiers, receivedForOthers: Dossiers] {
  const organisation = actor.organisation ?? ''
  const dossiers = tablesOf<DossiersTables>(tx).selectFrom('dossiers.dossier')
  return [
    dossiers.where('competent_organisation', '=', organisation),
    dossiers.where('receiving_point', '=', organisation).whereRef('receiving_point', '<>', 'competent_organisation'),
  ]
}

/** How many there are in each view, in one pass over the index of open dossiers. */
export async function countViews(call: Call): Promise<Record<WorkView, number>> {
  const counts = halvesOf(call).map((half) =>
    half
      // "all" counts the open ones: a figure that only ever grows tells an office nothing, and costs a scan.
      .where('ended_at', 'is', null)
      .select((row) =>
        WORK_VIEWS.map((view) =>
          row.fn
            .countAll<number>()
            .filterWhere(isOpenInView(row, call, view))
            .as(view),
        ),
      )
      .executeTakeFirstOrThrow(),
  )
  const [decided, received] = await Promise.all(counts)
  return Object.fromEntries(WORK_VIEWS.map((view) => [view, decided![view] + received![view]])) as Record<
    WorkView,
    number
  >
}

/** Every view but "all" names open dossiers, in the words of the index over them. */
export function isInView(row: Row, call: Call, view: WorkView): Expression<SqlBool> {
  const isOpen = isOpenInView(row, call, view)
  return view === 'all' ? isOpen : row.and([row('ended_at', 'is', null), isOpen])
}

function isOpenInView(row: Row, { actor, now }: Call, view: WorkView): Expression<SqlBool> {
  switch (view) {
    case 'mine':
      return row.or([
        row('assignee', '=', actor.id),
        row.and([row('assignee', 'is', null), row('step_role', 'in', rolesOf(actor.roles))]),
      ])
    case 'unit':
      return row('state', 'in', ['accepted', 'processing'])
    case 'intake':
      return row('state', '=', 'registered')
    case 'waiting':
      return row('state', 'in', ['awaiting-supplement', 'awaiting-payment'])
    case 'overdue':
      return row.and([row('state', 'in', ['accepted', 'processing']), row('due_at', '<', now)])
    case 'due-soon':
      return row.and([
        row('state', 'in', ['accepted', 'processing']),
        row('due_at', '>=', now),
        row('due_at', '<', dueSoonUntil(now)),
      ])
    case 'resolved':
      return row('state', '=', 'resolved')
    case 'all':
      return row.lit(true)
    default:
      return view satisfies never
  }
}

/** Two days ahead: time enough for a head of a desk to act. */
export function dueSoonUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 48 })
}

/** `in ()` is no SQL; a role that no step has keeps the list empty instead. */
function rolesOf(roles: readonly string[]): string[] {
  return roles.length === 0 ? ['nobody'] : [...roles]
}
