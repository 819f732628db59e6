import { useText } from '../page-context.ts'

type Crumb = { readonly href: string; readonly label: string }

/** The way from the start page; this page itself is its own `h1` and not repeated. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const text = useText()
  return (
    <nav class="breadcrumbs" aria-label={text('ui.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
