import { formatNumber } from '../format.ts'
import { Icon } from '../icons/icon.tsx'
import { usePage, useText } from '../page-context.ts'

type PaginationProps = {
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly href: (page: number) => string
}

export function Pagination({ page, pageSize, total, href }: PaginationProps) {
  const { language } = usePage()
  const text = useText()
  const last = Math.max(Math.ceil(total / pageSize), 1)
  const range = text('ui.page.range', {
    from: formatNumber(total === 0 ? 0 : (page - 1) * pageSize + 1, language),
    to: formatNumber(Math.min(page * pageSize, total), language),
    total: formatNumber(total, language),
  })
  return (
    <nav class="pagination" aria-label={text('ui.page.title')}>
      <p>{range}</p>
      <ul>
        {page > 1 && (
          <li>
            <a rel="prev" href={href(page - 1)}>
              <Icon name="arrow-left" />
              {text('ui.page.previous')}
            </a>
          </li>
        )}
        {shownPages(page, last).map((shown, index, all) => (
          <li key={shown} class={index > 0 && shown > (all[index - 1] ?? 0) + 1 ? 'after-gap' : undefined}>
            <a
              href={href(shown)}
              aria-label={text('ui.page.go-to', { page: shown })}
              aria-current={shown === page ? 'page' : undefined}
            >
              {formatNumber(shown, language)}
            </a>
          </li>
        ))}
        {page < last && (
          <li>
            <a rel="next" href={href(page + 1)}>
              {text('ui.page.next')}
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The first, the last and the neighbours. */
function shownPages(page: number, last: number): number[] {
  const pages = new Set([1, page - 1, page, page + 1, last])
  return [...pages].filter((shown) => shown >= 1 && shown <= last).toSorted((a, b) => a - b)
}
