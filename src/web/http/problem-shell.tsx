import type { ComponentChildren } from 'preact'
import type { Problem } from '#kernel/errors.ts'
import { officePerson } from '../office/office-person.ts'
import { railOf } from '../office/rail.ts'
import { PortalPage } from '../public/portal-page.tsx'
import { OfficePage, type PersonOnPage } from '../ui/index.ts'
import type { PageFacts } from './page-facts.ts'
import { callerOf } from './visit.ts'

/** Officials stay in the office, whatever happened: their rail is the way on. */
export function isInOffice({ actor, path }: Pick<PageFacts, 'actor' | 'path'>): boolean {
  return actor.kind === 'official' || (actor.kind === 'anonymous' && /^\/office(\/|\?|$)/.test(path))
}

/** What the head of an office page shows; of a database that is away nothing is asked. */
export async function personOnProblem(facts: PageFacts, { status }: Problem): Promise<PersonOnPage | undefined> {
  const { session } = facts
  if (!session) return undefined
  const known = { name: session.name }
  if (status >= 500 || !isInOffice(facts)) return known
  return await officePerson({ ...facts, call: callerOf(facts) }).catch(() => known)
}

type ShellProps = {
  readonly facts: PageFacts
  readonly title: string
  readonly person: PersonOnPage | undefined
  readonly children: ComponentChildren
}

export function ProblemShell({ facts, title, person, children }: ShellProps) {
  if (!isInOffice(facts)) return <PortalPage visit={facts} title={title} children={children} />
  const { language, path, csrfToken, site } = facts
  return (
    <OfficePage
      {...{ title, language, path, csrfToken, person }}
      rail={railOf(facts, {})}
      search={person && { action: '/office/dossiers' }}
      isDemo={site.settings.demo !== undefined}
    >
      {children}
    </OfficePage>
  )
}
