/** The lists of `dossiers/list-work`, in the order in which people read them. */
export const WORK_VIEWS = ['mine', 'unit', 'due-soon', 'overdue', 'waiting', 'intake', 'resolved', 'all'] as const

export type WorkView = (typeof WORK_VIEWS)[number]

/** My work is the first page of the office; every other list has its name in the address. */
export function workHref(view: WorkView): string {
  return view === 'mine' ? '/office' : `/office/dossiers?view=${view}`
}
