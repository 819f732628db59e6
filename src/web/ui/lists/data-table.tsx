import type { ComponentChildren } from 'preact'
import { ColumnHead, type Sorting } from './column-head.tsx'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  readonly isNumber?: boolean | undefined
  readonly isSortable?: boolean | undefined
}

type DataTableProps<Row> = {
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sorting?: Sorting | undefined
  /** Marks the row, as `late`; the row's words must say it too. */
  readonly rowTone?: ((row: Row) => 'late' | undefined) | undefined
}

/** Dense, with a head that stays; a narrow window scrolls it sideways, also by keyboard. The first link of a row is where `j`, `k` and `o` of `sen-shortcuts` lead. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sorting, rowTone }: DataTableProps<Row>) {
  return (
    // A part that scrolls is reached by keyboard, or what it hides is not (WCAG 2.1.1).
    // A group and no region: the section around it is the landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div class="data-table" role="group" aria-label={caption} tabindex={0}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} {...{ column, sorting }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} class={rowTone?.(row)}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} isRowHead={index === 0}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  readonly column: { readonly label: string; readonly isNumber?: boolean | undefined }
  readonly isRowHead: boolean
  readonly children: ComponentChildren
}

/** `data-label`: on a citizen's narrow screen rows become cards, and each cell says what it is. */
function Cell({ column, isRowHead, children }: CellProps) {
  const attributes = { class: column.isNumber ? 'number' : undefined, 'data-label': column.label }
  if (!isRowHead) return <td {...attributes}>{children}</td>
  return (
    <th scope="row" {...attributes}>
      {children}
    </th>
  )
}
