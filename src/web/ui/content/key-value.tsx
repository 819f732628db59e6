import type { ComponentChildren } from 'preact'

type KeyValueProps = { readonly rows: readonly { readonly label: string; readonly value: ComponentChildren }[] }

/** Facts in an office view: dense, in columns where there is room. */
export function KeyValue({ rows }: KeyValueProps) {
  return (
    <dl class="key-value">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
