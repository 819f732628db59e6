import type { ComponentChildren } from 'preact'
import { useText } from '../page-context.ts'

export type AllowedAction = {
  readonly id: string
  readonly label: string
  /** The usual next step; at most one. */
  readonly isMain?: boolean | undefined
  /** The small form: what the law requires for this step, and its button. */
  readonly form: ComponentChildren
  /** Open after a refused submission, so that the error is seen. */
  readonly isOpen?: boolean | undefined
}

/** The actions that the workflow allows now, one open at a time. */
export function ActionBar({ actions }: { readonly actions: readonly AllowedAction[] }) {
  const text = useText()
  if (actions.length === 0) return null
  return (
    <section class="action-bar" aria-label={text('ui.actions.allowed')}>
      {actions.map((action) => (
        <details key={action.id} name="allowed-action" open={action.isOpen} id={action.id}>
          <summary class={action.isMain ? 'button primary' : 'button secondary'}>{action.label}</summary>
          <div>{action.form}</div>
        </details>
      ))}
    </section>
  )
}
