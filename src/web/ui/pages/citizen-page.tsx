import type { ComponentChildren } from 'preact'
import { t } from '../../texts/index.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemoRibbon } from './demo-ribbon.tsx'
import { HtmlDocument } from './html-document.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageFooter } from './page-footer.tsx'
import { PortalNavigation } from './portal-navigation.tsx'
import type { NavigationLink, ShellProps } from './shell-props.ts'
import { SkipLink } from './skip-link.tsx'
import { Wordmark } from './wordmark.tsx'

type CitizenPageProps = ShellProps & {
  /** Left out inside a form: there the only ways are on, back and out. */
  readonly navigation?: readonly NavigationLink[] | undefined
  readonly footerLinks?: readonly NavigationLink[] | undefined
  /** Back link, breadcrumbs, steps: what stands before the main content. */
  readonly before?: ComponentChildren
}

export function CitizenPage(props: CitizenPageProps) {
  const { title, language, path, csrfToken = '', person, errorCount = 0, isDemo = false } = props
  const text = t(language)
  const site = text('ui.portal.name')
  return (
    <HtmlDocument settings={{ language, path, csrfToken }} kind="citizen" {...{ title, site, errorCount }}>
      <SkipLink />
      <header class="portal-header">
        {isDemo && <DemoRibbon />}
        <div class="width">
          <Wordmark name={site} href="/" />
          <div class="portal-tools">
            <LanguageSwitch />
            <AccountMenu person={person} />
          </div>
        </div>
      </header>
      <PortalNavigation links={props.navigation ?? []} />
      <div class="width portal-content">
        {props.before}
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
      </div>
      <PageFooter links={props.footerLinks ?? []} />
    </HtmlDocument>
  )
}
