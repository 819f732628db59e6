import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'

type FormProps = {
  readonly action: string
  /** Makes a second submission harmless: the server answers a key that it has seen with the first result. */
  readonly onceKey?: string | undefined
  readonly hasFiles?: boolean | undefined
  readonly children: ComponentChildren
}

/** Every POST of a page: with the session's token, and checked by the server alone, in the person's language. */
export function Form({ action, onceKey, hasFiles = false, children }: FormProps) {
  const { csrfToken } = usePage()
  return (
    <form action={action} method="post" enctype={hasFiles ? 'multipart/form-data' : undefined} novalidate>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      {onceKey && <input type="hidden" name="onceKey" value={onceKey} />}
      {children}
    </form>
  )
}
