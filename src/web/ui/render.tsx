import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PageContext, type PageSettings } from './page-context.ts'

/** A whole document: the node is a `CitizenPage` or an `OfficePage`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** A part of a page, as `sen-refresh` fetches it. */
export function renderFragment(settings: PageSettings, children: ComponentChildren): string {
  return renderToString(<PageContext.Provider value={settings}>{children}</PageContext.Provider>)
}
