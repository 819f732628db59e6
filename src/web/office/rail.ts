import type { Operation } from '#kernel/operations.ts'
import { isPermitted } from '#kernel/permissions.ts'
import {
  acceptDossier,
  listWork,
  loadPerOfficer,
  openAssistedDraft,
  overseeDueTimes,
  printRegister,
  returnResult,
  signPapers,
} from '#modules/dossiers'
import { openCheck } from '#modules/credentials'
import { listReconciliation } from '#modules/payments'
import { listOrganisationKeys, listOwnKeys } from '#modules/signatures'
import type { Visit } from '../http/index.ts'
import type { NavigationLink, RailGroup } from '../ui/index.ts'
import type { OfficeContent } from './office-page.tsx'
import { workHref, type WorkView } from './work-views.ts'

type Here = Pick<OfficeContent, 'entry' | 'counts'>
type Needed = Pick<Operation, 'permission'>

/** The way around by work; what a role may not do is not shown to it. */
export function railOf({ actor, text }: Pick<Visit, 'actor' | 'text'>, { entry, counts }: Here): RailGroup[] {
  const may = ({ permission }: Needed) => isPermitted(actor, permission)
  const page = (href: string, label: string, needed: Needed): NavigationLink[] =>
    may(needed) ? [{ href, label, isCurrent: href === entry }] : []
  const list = (view: WorkView, needed: Needed = listWork): NavigationLink[] =>
    page(workHref(view), text(`office.view.${view}`), needed).map((link) => ({ ...link, count: counts?.[view] }))
  const groups: RailGroup[] = [
    {
      title: text('office.work.own'),
      links: [
        ...list('mine'),
        ...list('unit'),
        ...list('due-soon'),
        ...list('overdue'),
        ...list('waiting'),
        ...list('all'),
        ...page('/office/papers', text('office.papers'), signPapers).map((link) => ({
          ...link,
          count: counts?.papers,
        })),
      ],
    },
    {
      title: text('office.work.desk'),
      links: [
        ...list('intake', acceptDossier),
        ...list('resolved', returnResult),
        ...page('/office/desk', text('office.desk'), openAssistedDraft),
        ...page('/office/cash', text('office.cash'), listReconciliation),
        ...page('/office/register', text('office.register'), printRegister),
        ...page('/office/check-licence', text('licence-check.title'), openCheck),
      ],
    },
    {
      title: text('office.work.oversight'),
      links: [
        ...page('/office/overdue', text('office.overdue'), overseeDueTimes),
        ...page('/office/load', text('office.load'), loadPerOfficer),
      ],
    },
    {
      title: text('office.work.signing'),
      links: [
        ...page('/office/signing', text('office.signing.own'), listOwnKeys),
        ...page('/office/signing/organisation', text('office.signing.organisation'), listOrganisationKeys),
      ],
    },
  ]
  return groups.filter(({ links }) => links.length > 0)
}
