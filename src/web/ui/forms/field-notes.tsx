import { Icon } from '../icons/icon.tsx'
import { useText } from '../page-context.ts'
import { fieldIds, type FieldProps } from './field-props.ts'

/** Hint and error, both named by `aria-describedby` of the input. */
export function FieldNotes({ field }: { readonly field: FieldProps }) {
  const text = useText()
  const { hintId, errorId } = fieldIds(field)
  return (
    <>
      {field.hint && (
        <div class="hint" id={hintId}>
          {field.hint}
        </div>
      )}
      {field.error && (
        <p class="error-message" id={errorId}>
          <Icon name="warning" />
          <span>
            <span class="visually-hidden">{text('ui.error')}: </span>
            {field.error}
          </span>
        </p>
      )}
    </>
  )
}
