import type { ComponentChildren } from 'preact'
import { registerPage, type Page, type Redirect, type Site, type Submission, type Visit } from '../http/index.ts'
import { Flash, Notice, OfficePage } from '../ui/index.ts'
import { officePerson } from './office-person.ts'
import { railOf } from './rail.ts'
import type { WorkView } from './work-views.ts'

export type OfficeContent = {
  readonly title: string
  readonly content: ComponentChildren
  /** Address of the rail's entry to which the page belongs. */
  readonly entry?: string | undefined
  /** What waits in each list, where the page has asked. */
  readonly counts?: Readonly<Partial<Record<WorkView | 'papers', number>>> | undefined
  readonly search?: string | undefined
  readonly errorCount?: number | undefined
}

type OfficeRoute = Pick<Page, 'path' | 'filesIn'> & {
  readonly show?: (visit: Visit) => Promise<OfficeContent | Redirect>
  readonly submit?: (visit: Visit, form: Submission) => Promise<OfficeContent | Redirect>
  /** The page on which an official chooses the organisation must open without one. */
  readonly needsOrganisation?: false
}

/** A page of the office: officials only, inside the shell of their organisation. */
export function registerOfficePage(site: Site, { path, filesIn, show, submit, needsOrganisation }: OfficeRoute): void {
  registerPage(site, {
    path,
    access: 'official',
    ...(filesIn && { filesIn }),
    ...(show && {
      show: async (visit) =>
        visit.actor.organisation === null && needsOrganisation !== false
          ? { redirect: `/office/organisations?return=${encodeURIComponent(visit.path)}` }
          : await inShell(visit, await show(visit)),
    }),
    ...(submit && { submit: async (visit, form) => await inShell(visit, await submit(visit, form)) }),
  })
}

async function inShell(visit: Visit, page: OfficeContent | Redirect) {
  if ('redirect' in page) return page
  const { language, path, csrfToken, site, flash, isRestored, text } = visit
  return (
    <OfficePage
      {...{ language, path, csrfToken }}
      title={page.title}
      person={await officePerson(visit)}
      rail={railOf(visit, page)}
      search={{ action: '/office/dossiers', value: page.search }}
      errorCount={page.errorCount}
      isDemo={site.settings.demo !== undefined}
    >
      {flash && <Flash kind={flash.kind}>{flash.sentence}</Flash>}
      {isRestored && <Notice kind="information" title={text('site.restored')} />}
      {page.content}
    </OfficePage>
  )
}
