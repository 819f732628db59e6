import { useText } from '../page-context.ts'
import { CountBadge } from './count-badge.tsx'
import type { NavigationLink } from './shell-props.ts'

export type RailGroup = { readonly title?: string | undefined; readonly links: readonly NavigationLink[] }

/** The officer's way around, by work and not by module. */
export function Rail({ groups }: { readonly groups: readonly RailGroup[] }) {
  const text = useText()
  if (groups.length === 0) return <div class="rail" />
  return (
    <nav class="rail" aria-label={text('ui.office.work')}>
      {groups.map((group) => (
        <div key={group.title ?? ''}>
          {group.title && <p>{group.title}</p>}
          <ul>
            {group.links.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                  <span>{link.label}</span>
                  <CountBadge count={link.count} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
