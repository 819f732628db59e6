import { useText } from '../page-context.ts'
import type { NavigationLink } from './shell-props.ts'

export function PageFooter({ links }: { readonly links: readonly NavigationLink[] }) {
  const text = useText()
  return (
    <footer class="page-footer" aria-label={text('ui.footer')}>
      <div class="width">
        {links.length > 0 && (
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
        <p>{text('ui.footer.name')}</p>
      </div>
    </footer>
  )
}
