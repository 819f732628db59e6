import type { ComponentChildren } from 'preact'
import { useText } from '../page-context.ts'

export type SummaryRow = {
  readonly label: string
  readonly value: ComponentChildren
  /** Where the answer is changed; the link is named after the row for people who do not see it. */
  readonly changeHref?: string | undefined
}

type SummaryListProps = { readonly title?: string | undefined; readonly rows: readonly SummaryRow[] }

/** Answers to check before filing. */
export function SummaryList({ title, rows }: SummaryListProps) {
  const text = useText()
  return (
    <section class="summary-list">
      {title && <h2>{title}</h2>}
      <dl>
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
            {row.changeHref && (
              <dd class="change">
                <a href={row.changeHref}>
                  {text('ui.change')}
                  <span class="visually-hidden"> {row.label}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
