import { textOf } from '../../../http/index.ts'
import { errorOf, TextArea, useText } from '../../../ui/index.ts'
import type { ActionFieldsProps } from './office-action.ts'

type TextFieldsProps = ActionFieldsProps & {
  readonly name: string
  /** Of the element: every form of the bar stands on the same page. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly limit?: number | undefined
}

/** A reason that goes on a form of the state. */
export function ReasonField({ name, id, label, hint, limit = 2000, typed, errors }: TextFieldsProps) {
  return (
    <TextArea
      {...{ name, id, label, hint, limit }}
      rows={3}
      value={textOf(typed, name)}
      error={errorOf(errors, name)}
    />
  )
}

/** The note of a hand-over; nobody has to write one. */
export function NoteField({ id, typed, errors }: Pick<TextFieldsProps, 'id' | 'typed' | 'errors'>) {
  const text = useText()
  return (
    <TextArea
      name="note"
      id={id}
      label={text('office.action.note')}
      hint={text('office.action.note-hint')}
      limit={2000}
      rows={2}
      value={textOf(typed, 'note')}
      error={errorOf(errors, 'note')}
      isOptional
    />
  )
}
