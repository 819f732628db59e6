import { FieldFrame } from './field-frame.tsx'
import { inputAttributes, type FieldProps } from './field-props.ts'

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined
  /** A token of the HTML list, as `name` or `email`; `off` for data of other people. */
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  readonly maxlength?: number | undefined
  /** How long an answer is expected; `full` unless told. */
  readonly width?: 'digits-4' | 'digits-12' | 'half' | 'full' | undefined
  /** A unit after the input, as `đồng`. */
  readonly suffix?: string | undefined
  readonly isCode?: boolean | undefined
}

/** `list` is named because the types of Preact tell a text box from a combo box by it. */
export function TextField(props: TextFieldProps) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, width = 'full', suffix, isCode = false } = props
  const input = (
    <input
      {...inputAttributes(props)}
      {...{ type, value, autocomplete, inputmode, maxlength }}
      class={isCode ? `width-${width} code` : `width-${width}`}
      spellcheck={false}
      list={undefined}
    />
  )
  return (
    <FieldFrame field={props}>
      {suffix ? (
        <div class="with-suffix">
          {input}
          <span aria-hidden="true">{suffix}</span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}
