import { Icon } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

/** To the page before in the form, with its answers kept; not the browser's history. */
export function BackLink({ href, label }: { readonly href: string; readonly label?: string | undefined }) {
  const text = useText()
  return (
    <nav class="back-link" aria-label={text('ui.back')}>
      <a href={href}>
        <Icon name="arrow-left" />
        {label ?? text('ui.back')}
      </a>
    </nav>
  )
}
