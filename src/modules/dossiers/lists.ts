import { sql, type RawBuilder } from 'kysely'
import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import type { Dossier } from './history.ts'
import type { DossiersTables } from './tables.ts'
import { linesOf } from './view-line.ts'
import { DossierLine } from './views.ts'
import { countViews, halvesOf, isInView, WORK_VIEWS, type Dossiers } from './work-views.ts'

export const WorkFilter = Type.Object({
  view: Type.Enum(WORK_VIEWS),
  search: Type.Optional(Type.String({ maxLength: 100 })),
  procedureCode: Type.Optional(ShortText),
  state: Type.Optional(ShortText),
  assignee: Type.Optional(ShortText),
  sort: Type.Optional(Type.Union([Type.Literal('due'), Type.Literal('submitted')])),
  /** Left out: the most urgent first, or the newest first. */
  direction: Type.Optional(Type.Union([Type.Literal('ascending'), Type.Literal('descending')])),
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
  const found = halvesOf(call).map((half) =>
    narrow(
      half.where((row) => isInView(row, call, filter.view)),
      filter,
    ),
  )
  const total = await countAll(found)
  const lines = await linesOf(call, await readPage(call, found, { order: orderOf(filter), page }))
  return { lines, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), counts: await countViews(call) }
}

/** Who has no due time stands as if it were far away; each direction is one of an index, read from either end. */
function orderOf({ sort = 'due', direction }: Static<typeof WorkFilter>) {
  if (sort === 'submitted') return direction === 'ascending' ? sql`submitted_at` : sql`submitted_at desc`
  return direction === 'descending' ? sql`due_at desc, submitted_at desc` : sql`due_at, submitted_at`
}

async function countAll(halves: readonly Dossiers[]): Promise<number> {
  const counts = halves.map((half) =>
    half.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  )
  return (await Promise.all(counts)).reduce((sum, { total }) => sum + total, 0)
}

/** Which dossiers, from the indexes alone, then what they are: looking at each row of a big office to find fifty took 0.1 s. */
async function readPage(
  { tx }: Call,
  halves: readonly Dossiers[],
  { order, page }: { readonly order: RawBuilder<unknown>; readonly page: number },
): Promise<Dossier[]> {
  const [decided, received] = halves.map((half) =>
    half
      .select(['id', 'due_at', 'submitted_at'])
      .orderBy(order)
      .limit(page * PAGE_SIZE),
  )
  const { rows } = await sql<{ id: string }>`
    select id from ((${decided}) union all (${received})) half
    order by ${order} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const found = await tablesOf<DossiersTables>(tx)
    .selectFrom('dossiers.dossier')
    .select(['id', 'facts'])
    .where((row) => row('id', '=', row.fn.any(row.val(ids))))
    .execute()
  const dossiers = new Map(found.map(({ id, facts }) => [id, facts]))
  return ids.flatMap((id) => dossiers.get(id) ?? [])
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
