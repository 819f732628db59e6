import { CountBadge } from '../pages/count-badge.tsx'
import type { NavigationLink } from '../pages/shell-props.ts'

/** Links to views of the same thing; each view has its own address. */
export function Tabs({ label, links }: { readonly label: string; readonly links: readonly NavigationLink[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
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
