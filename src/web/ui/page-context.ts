import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '#kernel/text.ts'
import { t, type Translate } from '../texts/index.ts'

/** What every part of a page may need to know; the shells provide it, so that components need no such props. */
export type PageSettings = {
  readonly language: Language
  /** Path and query of this page, without the language. */
  readonly path: string
  /** Of the session; `Form` puts it into each POST. */
  readonly csrfToken: string
}

export const PageContext = createContext<PageSettings>({ language: 'vi', path: '/', csrfToken: '' })

export function usePage(): PageSettings {
  return useContext(PageContext)
}

export function useText(): Translate {
  return t(usePage().language)
}
