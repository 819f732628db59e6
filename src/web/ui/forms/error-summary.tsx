import { Icon } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'

export type FieldError = {
  /** The field's `name` (or its `id`, where it has one). */
  readonly field: string
  readonly message: string
}

/** First in `main`, before the `h1`; can take the focus, so that a script or a link can bring people to it. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const text = useText()
  if (errors.length === 0) return null
  return (
    <div class="error-summary" id="errors" role="alert" aria-labelledby="errors-title" tabindex={-1}>
      <h2 id="errors-title">
        <Icon name="warning" />
        {text('ui.error-summary.title')}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence for one field, to hand to its `error`. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
