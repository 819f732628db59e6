import type { Static } from 'typebox'
import { isPermitted, type Actor } from '#kernel/permissions.ts'
import { assignDossier, countPapers, listWork, type DossierLine } from '#modules/dossiers'
import { listProceduresOperation } from '#modules/procedures'
import type { Site } from '../../http/index.ts'
import type { Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { workHref, type WorkView } from '../work-views.ts'
import { NoWorkPage } from './no-work-page.tsx'
import { readWorkFilter, workInput } from './work-filter.ts'
import { WorkListPage } from './work-list-page.tsx'

export function registerWorkLists(site: Site): void {
  registerOfficePage(site, { path: '/office', show: (visit) => showWork(visit, 'mine') })
  registerOfficePage(site, { path: '/office/dossiers', show: (visit) => showWork(visit) })
}

async function showWork(visit: Visit, view?: WorkView): Promise<OfficeContent> {
  const { actor, text, onceKey } = visit
  const filter = readWorkFilter(visit.query, view)
  const title = text(`office.view.${filter.view}`)
  if (!isPermitted(actor, listWork.permission)) return { title, content: <NoWorkPage /> }
  const list = await visit.call(listWork, workInput(filter))
  const procedures = await visit.call(listProceduresOperation, {})
  return {
    title,
    entry: workHref(filter.view),
    counts: { ...list.counts, papers: await countWaitingPapers(visit) },
    search: filter.search,
    content: <WorkListPage {...{ filter, list, onceKey, procedures }} takeable={takeableIn(list, actor)} />,
  }
}

async function countWaitingPapers({ actor, call }: Visit): Promise<number> {
  if (!isPermitted(actor, countPapers.permission)) return 0
  const { toSign, toSeal } = await call(countPapers, {})
  return toSign + toSeal
}

/** Safe in bulk: dossiers at one's own step that nobody has; each is still decided by `dossiers/assign-dossier`. */
function takeableIn({ lines }: Static<typeof listWork.output>, actor: Actor): ReadonlySet<string> {
  if (!isPermitted(actor, assignDossier.permission)) return new Set()
  return new Set(lines.filter((line) => isFree(line, actor)).map(({ dossierId }) => dossierId))
}

function isFree({ state, stepRole, assigneeName }: DossierLine, actor: Actor): boolean {
  const isAtWork = state === 'accepted' || state === 'processing'
  return isAtWork && assigneeName === null && stepRole !== null && actor.roles.includes(stepRole)
}
