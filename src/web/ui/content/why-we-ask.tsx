import type { ComponentChildren } from 'preact'
import { useText } from '../page-context.ts'

/** Folded under a question: the reason and the article that lets us ask. */
export function WhyWeAsk({ children }: { readonly children: ComponentChildren }) {
  const text = useText()
  return (
    <details class="folded">
      <summary>{text('ui.why-we-ask')}</summary>
      <div>{children}</div>
    </details>
  )
}
