import type { Language } from '#kernel/text.ts'
import { usePage, useText } from '../page-context.ts'

const names: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }

/** A link with `?lang=`: the server remembers the choice in a cookie and the page stays the same. */
export function LanguageSwitch() {
  const { language, path } = usePage()
  const text = useText()
  const other: Language = language === 'vi' ? 'en' : 'vi'
  return (
    <nav class="language-switch" aria-label={text('ui.language')}>
      <a href={withLanguage(path, other)} hreflang={other} lang={other}>
        {names[other]}
      </a>
    </nav>
  )
}

function withLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://sen.invalid')
  url.searchParams.set('lang', language)
  return url.pathname + url.search
}
