import type { ComponentChildren } from 'preact'
import { Button } from '../forms/button.tsx'
import { useText } from '../page-context.ts'

type FiltersProps = {
  /** The list's own path; a GET, so that a filtered list has an address to send to a colleague. */
  readonly action: string
  readonly isFiltered: boolean
  readonly children: ComponentChildren
}

export function Filters({ action, isFiltered, children }: FiltersProps) {
  const text = useText()
  return (
    <search class="filters" aria-label={text('ui.filter.title')}>
      <form action={action} method="get">
        {children}
        <Button kind="secondary">{text('ui.filter.apply')}</Button>
        {isFiltered && <a href={action}>{text('ui.filter.clear')}</a>}
      </form>
    </search>
  )
}
