import { useText } from '../page-context.ts'
import { CountBadge } from './count-badge.tsx'
import type { NavigationLink } from './shell-props.ts'

/** Four or five links that wrap on narrow screens: nothing is folded away, nothing needs script. */
export function PortalNavigation({ links }: { readonly links: readonly NavigationLink[] }) {
  const text = useText()
  if (links.length === 0) return <div class="portal-line" />
  return (
    <nav class="portal-navigation" aria-label={text('ui.navigation')}>
      <ul class="width">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
              {link.label} <CountBadge count={link.count} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
