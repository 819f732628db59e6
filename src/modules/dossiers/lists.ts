import { sql, type SelectQueryBuilder } from 'kysely'
import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import type { DossiersTables } from './tables.ts'
import { lineOf } from './view-line.ts'
import { DossierLine } from './views.ts'

const VIEWS = ['mine', 'unit', 'intake', 'waiting', 'overdue', 'due-soon', 'resolved', 'all'] as const
type View = (typeof VIEWS)[number]

export const WorkFilter = Type.Object({
  view: Type.Enum(VIEWS),
  search: Type.Optional(Type.String({ maxLength: 100 })),
  procedureCode: Type.Optional(ShortText),
  state: Type.Optional(ShortText),
  assignee: Type.Optional(ShortText),
  sort: Type.Optional(Type.Union([Type.Literal('due'), Type.Literal('submitted')])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})

export const WorkList = Type.Object({
  lines: Type.Array(DossierLine),
  total: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
  counts: Type.Record(Type.String(), Type.Integer()),
})

const PAGE_SIZE = 50

/** The dossiers of the official's organisation under a filter, fifty a page. */
export async function listWork(call: Call, filter: Static<typeof WorkFilter>): Promise<Static<typeof WorkList>> {
  const page = filter.page ?? 1
  const found = narrow(inView(dossiersOf(call), call, filter.view), filter)
  const { total } = await found.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['facts'])
    .$if(filter.sort === 'submitted', (query) => query.orderBy('submitted_at', 'desc'))
    .$if(filter.sort !== 'submitted', (query) => query.orderBy(sql`due_at asc nulls last`).orderBy('submitted_at'))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  const lines = await Promise.all(rows.map(({ facts }) => lineOf(call, facts)))
  return { lines, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), counts: await countViews(call) }
}

type Dossiers = SelectQueryBuilder<DossiersTables, 'dossiers.dossier', object>

/** The wall: nothing of another organisation enters a list. */
function dossiersOf(call: Call): Dossiers {
  const organisation = call.actor.organisation ?? ''
  return tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.dossier')
    .where((row) =>
      row.or([row('competent_organisation', '=', organisation), row('receiving_point', '=', organisation)]),
    )
}

function inView(dossiers: Dossiers, { actor, now }: Call, view: View): Dossiers {
  switch (view) {
    case 'mine':
      return dossiers
        .where('ended_at', 'is', null)
        .where((row) =>
          row.or([
            row('assignee', '=', actor.id),
            row.and([row('assignee', 'is', null), row('step_role', 'in', rolesOf(actor.roles))]),
          ]),
        )
    case 'unit':
      return dossiers.where('ended_at', 'is', null).where('state', 'in', ['accepted', 'processing'])
    case 'intake':
      return dossiers.where('state', '=', 'registered')
    case 'waiting':
      return dossiers.where('state', 'in', ['awaiting-supplement', 'awaiting-payment'])
    case 'overdue':
      return dossiers.where('state', 'in', ['accepted', 'processing']).where('due_at', '<', now)
    case 'due-soon':
      return dossiers
        .where('state', 'in', ['accepted', 'processing'])
        .where('due_at', '>=', now)
        .where('due_at', '<', now.add({ hours: 48 }))
    case 'resolved':
      return dossiers.where('state', '=', 'resolved')
    case 'all':
      return dossiers
    default:
      return view satisfies never
  }
}

/** `in ()` is no SQL; a role that no step has keeps the list empty instead. */
function rolesOf(roles: readonly string[]): string[] {
  return roles.length === 0 ? ['nobody'] : [...roles]
}

function narrow(dossiers: Dossiers, { search, procedureCode, state, assignee }: Static<typeof WorkFilter>): Dossiers {
  const words = searchKey(search ?? '')
    .split(' ')
    .filter(Boolean)
  let narrowed = dossiers
  for (const word of words) narrowed = narrowed.where('search_key', 'like', `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`)
  if (procedureCode) narrowed = narrowed.where('procedure_code', '=', procedureCode)
  if (state) narrowed = narrowed.where('state', '=', state as DossiersTables['dossiers.dossier']['state'])
  return assignee ? narrowed.where('assignee', '=', assignee) : narrowed
}

async function countViews(call: Call): Promise<Record<View, number>> {
  const counts = VIEWS.map(async (view) => {
    // "all" counts the open ones: a figure that only ever grows tells an office nothing, and costs a scan.
    const rows = view === 'all' ? dossiersOf(call).where('ended_at', 'is', null) : inView(dossiersOf(call), call, view)
    const { total } = await rows.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    return [view, total] as const
  })
  return Object.fromEntries(await Promise.all(counts)) as Record<View, number>
}
