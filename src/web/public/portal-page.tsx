import type { ComponentChildren } from 'preact'
import type { PageFacts } from '../http/page-facts.ts'
import { problemErrors } from '../http/problem-errors.ts'
import { CitizenPage, ErrorSummary, Flash, Notice, type FieldError, type NavigationLink } from '../ui/index.ts'

type PortalPageProps = {
  readonly visit: PageFacts
  readonly title: string
  readonly before?: ComponentChildren
  /** Inside a form the only ways are on, back and out. */
  readonly isInForm?: boolean
  /** What is wrong on the page; the problem that brought it back unless told. */
  readonly errors?: readonly FieldError[] | undefined
  readonly children: ComponentChildren
}

/** The shell of all public and citizens' pages, filled from the visit: person, menus, what was done, what is wrong. */
export function PortalPage({ visit, title, before, isInForm = false, errors, children }: PortalPageProps) {
  const { language, path, csrfToken, session, site, flash, isRestored, text } = visit
  const shown = errors ?? problemErrors(visit)
  return (
    <CitizenPage
      {...{ title, language, path, csrfToken, before }}
      person={session && { name: session.name, links: accountLinks(visit) }}
      navigation={isInForm ? undefined : portalLinks(visit)}
      footerLinks={footerLinks(visit)}
      errorCount={shown.length}
      isDemo={site.settings.demo !== undefined}
    >
      <ErrorSummary errors={shown} />
      {flash && <Flash kind={flash.kind}>{flash.sentence}</Flash>}
      {isRestored && <Notice kind="information" title={text('site.restored')} />}
      {children}
    </CitizenPage>
  )
}

function portalLinks({ text, path, session, unread }: PageFacts): readonly NavigationLink[] {
  const link = (href: string, label: string) => ({ href, label, isCurrent: path === href })
  const anyone = [
    link('/', text('site.home')),
    link('/services', text('site.services')),
    link('/track', text('site.track')),
  ]
  return session?.kind === 'person'
    ? [...anyone, ...ownLinks({ text, unread }).map((own) => ({ ...own, isCurrent: path === own.href }))]
    : anyone
}

function accountLinks({ text, session, unread }: PageFacts): readonly NavigationLink[] {
  if (session?.kind === 'official') return [{ href: '/office', label: text('site.office') }]
  return [...ownLinks({ text, unread }), { href: '/account', label: text('site.account') }]
}

function ownLinks({ text, unread }: Pick<PageFacts, 'text' | 'unread'>): readonly NavigationLink[] {
  return [
    { href: '/dossiers', label: text('site.dossiers') },
    { href: '/inbox', label: text('site.inbox'), count: unread },
  ]
}

function footerLinks({ text }: PageFacts): readonly NavigationLink[] {
  return [
    { href: '/help', label: text('site.help') },
    { href: '/verify', label: text('verify.link') },
    { href: '/privacy', label: text('site.privacy') },
    { href: '/design', label: text('site.design') },
    { href: '/api/docs', label: text('site.api') },
  ]
}
