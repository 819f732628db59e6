import { t } from '../../texts/index.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemoRibbon } from './demo-ribbon.tsx'
import { HtmlDocument } from './html-document.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { OfficeSearch } from './office-search.tsx'
import { Rail, type RailGroup } from './rail.tsx'
import type { ShellProps } from './shell-props.ts'
import { SkipLink } from './skip-link.tsx'
import { Wordmark } from './wordmark.tsx'

type OfficePageProps = ShellProps & {
  readonly rail: readonly RailGroup[]
  readonly search?: { readonly action: string; readonly value?: string | undefined } | undefined
}

export function OfficePage(props: OfficePageProps) {
  const { title, language, path, csrfToken = '', person, errorCount = 0, isDemo = false } = props
  const site = t(language)('ui.office.name')
  return (
    <HtmlDocument settings={{ language, path, csrfToken }} kind="office" {...{ title, site, errorCount }}>
      <SkipLink />
      <header>
        {isDemo && <DemoRibbon />}
        <div class="office-header">
          <Wordmark name={person?.organisation ?? site} href="/office" />
          {props.search && <OfficeSearch {...props.search} />}
          <div class="portal-tools">
            <LanguageSwitch />
            <AccountMenu person={person} />
          </div>
        </div>
      </header>
      <div class="office-body">
        <Rail groups={props.rail} />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
      </div>
    </HtmlDocument>
  )
}
