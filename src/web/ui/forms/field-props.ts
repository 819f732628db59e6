import type { ComponentChildren } from 'preact'

export type FieldProps = {
  /** Of the value in the form, and of the element unless `id` says otherwise; error summaries link to it. */
  readonly name: string
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly isOptional?: boolean | undefined
  /** The question is the page's `h1`: one thing a page. */
  readonly isHeading?: boolean | undefined
}

type FieldIds = {
  readonly id: string
  readonly hintId: string
  readonly errorId: string
  /** For `aria-describedby`: hint first, then the error, as a screen reader should say them. */
  readonly describedBy: string | undefined
}

export function fieldIds(field: FieldProps): FieldIds {
  const id = field.id ?? field.name
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [field.hint ? hintId : '', field.error ? errorId : ''].filter((part) => part !== '')
  return { id, hintId, errorId, describedBy: described.length > 0 ? described.join(' ') : undefined }
}

/** What each input of a field carries, so that label, hint and error are tied to it. */
export function inputAttributes(field: FieldProps) {
  const { id, describedBy } = fieldIds(field)
  return {
    id,
    name: field.name,
    'aria-describedby': describedBy,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  }
}
