import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'

/** Sample contents in the language of the page; they are no texts of the product, so they have no keys. */
export function useSample(): (vi: string, en: string) => string {
  const { language } = usePage()
  return (vi, en) => (language === 'vi' ? vi : en)
}

/** One part of the design system under its name in the code. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const id = `specimen-${name.replace(/\W+/g, '-')}`
  return (
    <section class="specimen" aria-labelledby={id}>
      <h3 class="code" id={id}>
        {name}
      </h3>
      {children}
    </section>
  )
}
