import type { ComponentChildren } from 'preact'
import { t } from '../../texts/index.ts'
import { preloadedFonts } from '../fonts.ts'
import { PageContext, type PageSettings } from '../page-context.ts'
import { stylesheet } from '../stylesheet.ts'

type HtmlDocumentProps = {
  readonly settings: PageSettings
  readonly kind: 'citizen' | 'office'
  readonly title: string
  readonly site: string
  readonly errorCount: number
  readonly children: ComponentChildren
}

/** `format-detection`: telephones would otherwise turn dossier codes and personal ids into numbers to call. */
export function HtmlDocument({ settings, kind, title, site, errorCount, children }: HtmlDocumentProps) {
  const text = t(settings.language)
  const fullTitle = text('ui.document.title', { title, site })
  return (
    <html lang={settings.language} class={kind}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{errorCount > 0 ? text('ui.document.prefix-error', { title: fullTitle }) : fullTitle}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#a51d2d" />
        {preloadedFonts.map((font) => (
          <link key={font.path} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={font.path} />
        ))}
        <link rel="stylesheet" href={stylesheet().path} />
      </head>
      <body>
        <PageContext.Provider value={settings}>{children}</PageContext.Provider>
      </body>
    </html>
  )
}
