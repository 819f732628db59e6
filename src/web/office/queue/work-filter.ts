import { WORK_VIEWS, workHref, type WorkView } from '../work-views.ts'

type Sort = 'due' | 'submitted'
type Direction = 'ascending' | 'descending'

/** What the address of a list says; a list can be sent to a colleague and looks the same there. */
export type WorkFilter = {
  readonly view: WorkView
  readonly search: string
  readonly state: string
  readonly procedureCode: string
  /** Account of the officer. */
  readonly assignee: string
  readonly sort: Sort
  readonly direction: Direction
  readonly page: number
}

type Query = Readonly<Record<string, unknown>>

/** Reads the address; what it does not understand falls back to the plain list. */
export function readWorkFilter(query: Query, fixed: WorkView | undefined): WorkFilter {
  const page = Number(wordOf(query, 'page'))
  const view = fixed ?? WORK_VIEWS.find((known) => known === wordOf(query, 'view')) ?? 'all'
  const sort = (['due', 'submitted'] as const).find((known) => known === wordOf(query, 'sort')) ?? usualSort(view)
  return {
    view,
    search: wordOf(query, 'q').slice(0, 100),
    state: wordOf(query, 'state'),
    procedureCode: wordOf(query, 'procedure'),
    assignee: wordOf(query, 'assignee'),
    sort,
    direction:
      (['ascending', 'descending'] as const).find((known) => known === wordOf(query, 'direction')) ??
      usualDirection(sort),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** Work is read by its due time; the list of all, most of it done, by what came last. */
function usualSort(view: WorkView): Sort {
  return view === 'all' ? 'submitted' : 'due'
}

/** The most urgent first, or the newest. */
function usualDirection(sort: Sort): Direction {
  return sort === 'due' ? 'ascending' : 'descending'
}

/** The input of `dossiers/list-work`: empty conditions are left out. */
export function workInput({ search, state, procedureCode, assignee, ...rest }: WorkFilter) {
  return {
    ...rest,
    ...(search && { search }),
    ...(state && { state }),
    ...(procedureCode && { procedureCode }),
    ...(assignee && { assignee }),
  }
}

/** The address of the list with some of its conditions changed. */
export function hrefOf(filter: WorkFilter, changes: Partial<WorkFilter> = {}): string {
  const start = changes.sort === undefined ? filter.direction : usualDirection(changes.sort)
  const changed = { ...filter, page: 1, direction: start, ...changes }
  const { view, search, state, procedureCode, assignee, sort, direction, page } = changed
  const conditions = {
    q: search,
    state,
    procedure: procedureCode,
    assignee,
    sort: sort === usualSort(view) ? '' : sort,
    direction: direction === usualDirection(sort) ? '' : direction,
    page: page === 1 ? '' : String(page),
  }
  const address = new URL(workHref(view), 'http://sen.invalid')
  for (const [name, value] of Object.entries(conditions)) if (value) address.searchParams.set(name, value)
  return address.pathname + address.search
}

export function isFiltered({ search, state, procedureCode, assignee }: WorkFilter): boolean {
  return Boolean(search || state || procedureCode || assignee)
}

function wordOf(query: Query, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
