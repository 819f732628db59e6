import { useText } from '../page-context.ts'

export type Sorting = {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
  /** The address of the list in that order, with its filters kept. */
  readonly href: (column: string, direction: 'ascending' | 'descending') => string
}

type ColumnHeadProps = {
  readonly column: {
    readonly key: string
    readonly label: string
    readonly isNumber?: boolean | undefined
    readonly isSortable?: boolean | undefined
  }
  readonly sorting: Sorting | undefined
}

export function ColumnHead({ column, sorting }: ColumnHeadProps) {
  const text = useText()
  const className = column.isNumber ? 'number' : undefined
  if (!column.isSortable || !sorting) {
    return (
      <th scope="col" class={className}>
        {column.label}
      </th>
    )
  }
  const direction = sorting.column === column.key ? sorting.direction : undefined
  return (
    <th scope="col" class={className} aria-sort={direction}>
      <a href={sorting.href(column.key, direction === 'ascending' ? 'descending' : 'ascending')}>
        {column.label}
        <span aria-hidden="true">{direction ? { ascending: ' ↑', descending: ' ↓' }[direction] : ''}</span>
        {direction && <span class="visually-hidden">, {text(`ui.sorted.${direction}`)}</span>}
      </a>
    </th>
  )
}
