import { WORK_VIEWS, workHref, type WorkView } from '../work-views.ts'

/** What the address of a list says; a list can be sent to a colleague and looks the same there. */
export type WorkFilter = {
  readonly view: WorkView
  readonly search: string
  readonly state: string
  readonly procedureCode: string
  /** Account of the officer. */
  readonly assignee: string
  readonly sort: 'due' | 'submitted'
  readonly page: number
}

type Query = Readonly<Record<string, unknown>>

/** Reads the address; what it does not understand falls back to the plain list. */
export function readWorkFilter(query: Query, fixed: WorkView | undefined): WorkFilter {
  const page = Number(wordOf(query, 'page'))
  const view = fixed ?? WORK_VIEWS.find((known) => known === wordOf(query, 'view')) ?? 'all'
  return {
    view,
    search: wordOf(query, 'q').slice(0, 100),
    state: wordOf(query, 'state'),
    procedureCode: wordOf(query, 'procedure'),
    assignee: wordOf(query, 'assignee'),
    sort: (['due', 'submitted'] as const).find((known) => known === wordOf(query, 'sort')) ?? usualSort(view),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** Work is read by its due time; the list of all, most of it done, by what came last. */
function usualSort(view: WorkView): WorkFilter['sort'] {
  return view === 'all' ? 'submitted' : 'due'
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
  const { view, search, state, procedureCode, assignee, sort, page } = { ...filter, page: 1, ...changes }
  const conditions = {
    q: search,
    state,
    procedure: procedureCode,
    assignee,
    sort: sort === usualSort(view) ? '' : sort,
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
