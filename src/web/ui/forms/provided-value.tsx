import type { ComponentChildren } from 'preact'
import { formatDate } from '../format.ts'
import { Icon } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

type ProvidedValueProps = {
  readonly label: string
  readonly value: ComponentChildren
  /** The register in a sentence: `CSDL quốc gia về dân cư`. */
  readonly source: string
  readonly date: Temporal.PlainDate
}

/** What the state already holds is shown with its source, not asked. */
export function ProvidedValue({ label, value, source, date }: ProvidedValueProps) {
  const text = useText()
  return (
    <div class="provided-value">
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd class="source">
        <Icon name="lock" />
        {text('ui.provided.from', { source, date: formatDate(date) })}
      </dd>
    </div>
  )
}

export function ProvidedValues({ children }: { readonly children: ComponentChildren }) {
  return <dl class="provided-values">{children}</dl>
}
