import { sql } from 'kysely'
import { Type, type Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import type { DossiersTables } from './tables.ts'
import { linesOf } from './view-line.ts'
import { DossierLine } from './views.ts'
import { countViews, dossiersOf, isInView, WORK_VIEWS } from './work-views.ts'

export const WorkFilter = Type.Object({
  view: Type.Enum(WORK_VIEWS),
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
  const found = narrow(
    dossiersOf(call).where((row) => isInView(row, call, filter.view)),
    filter,
  )
  const { total } = await found.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['facts'])
    .$if(filter.sort === 'submitted', (query) => query.orderBy('submitted_at', 'desc'))
    .$if(filter.sort !== 'submitted', (query) => query.orderBy(sql`due_at asc nulls last`).orderBy('submitted_at'))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  const lines = await linesOf(
    call,
    rows.map(({ facts }) => facts),
  )
  return { lines, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), counts: await countViews(call) }
}

type Dossiers = ReturnType<typeof dossiersOf>

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
