import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'

/** Sample contents in the language of the page; they are no texts of the product, so they have no keys. */
export function useSample(): (vi: string, en: string) => string {
  const { language } = usePage()
  return (vi, en) => (language === 'vi' ? vi : en)
}

/** One part of the design system under its name in the code. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="specimen" aria-labelledby={`specimen-${name}`}>
      <h3 class="code" id={`specimen-${name}`}>
        {name}
      </h3>
      {children}
    </section>
  )
}
