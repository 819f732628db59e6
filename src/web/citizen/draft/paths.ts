import type { DraftOnScreen } from './draft-on-screen.ts'

export function draftPath(draftId: string, page: string): string {
  return `/drafts/${draftId}/${page}`
}

export function checkPath({ draft }: DraftOnScreen): string {
  return draftPath(draft.draftId, 'check')
}

/** On from a page: to the next that the answers lead to, and after the last to the check of all answers. */
export function pathAfter(screen: DraftOnScreen, page: string): string {
  const position = screen.pages.findIndex(({ code }) => code === page)
  const next = position < 0 ? undefined : screen.pages[position + 1]
  return next ? draftPath(screen.draft.draftId, next.code) : checkPath(screen)
}

/** Back in the form, never in the browser's history; before the first page lies the choice of the case. */
export function pathBefore(screen: DraftOnScreen, page: string): string {
  const position = screen.pages.findIndex(({ code }) => code === page)
  const previous = screen.pages[position - 1]
  return draftPath(screen.draft.draftId, previous ? previous.code : 'case')
}

/** The first question, for a draft that has just begun. */
export function firstPath(screen: DraftOnScreen): string {
  const [first] = screen.pages
  return first ? draftPath(screen.draft.draftId, first.code) : checkPath(screen)
}

/** Where to go on with a draft that was left: the first page with something missing. */
export function resumePath(screen: DraftOnScreen): string {
  const { draft, pages } = screen
  const unfinished = pages.find(({ code }) => draft.problems.some((problem) => problem.page === code))
  if (draft.procedure.case === null) return draftPath(draft.draftId, 'case')
  return unfinished ? draftPath(draft.draftId, unfinished.code) : checkPath(screen)
}
