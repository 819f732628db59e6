import type { ComponentChildren } from 'preact'
import { FieldFrame } from '../../ui/forms/field-frame.tsx'
import { inputAttributes } from '../../ui/forms/field-props.ts'
import { Button } from '../../ui/index.ts'

type FileFormProps = {
  readonly action: string
  readonly label: string
  readonly hint: ComponentChildren
  readonly button: string
  readonly error?: string | undefined
  /** A detached signature and its file are chosen together. */
  readonly isMultiple?: boolean
}

/** Browsers take a dropped file in the input itself. Nothing is changed by what is sent, and so the form needs no token. */
export function FileForm({ action, label, hint, button, error, isMultiple = false }: FileFormProps) {
  const field = { name: 'files', label, hint, error }
  return (
    <form action={action} method="post" enctype="multipart/form-data">
      <div class="file-field">
        <FieldFrame field={field}>
          <div class="file-row">
            {/* No `accept`: a detached signature comes with a file of any kind. */}
            <input {...inputAttributes(field)} type="file" multiple={isMultiple} />
          </div>
        </FieldFrame>
      </div>
      <Button>{button}</Button>
    </form>
  )
}
