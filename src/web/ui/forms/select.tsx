import { useText } from '../page-context.ts'
import { FieldFrame } from './field-frame.tsx'
import { inputAttributes, type FieldProps } from './field-props.ts'

export type SelectOption = { readonly value: string; readonly label: string }

type SelectProps = FieldProps & {
  readonly options: readonly SelectOption[]
  readonly value?: string | undefined
  /** The first, empty option; `Chọn một mục` unless told. */
  readonly prompt?: string | undefined
  readonly autocomplete?: string | undefined
}

export function Select({ options, value = '', prompt, autocomplete, ...field }: SelectProps) {
  const text = useText()
  return (
    <FieldFrame field={field}>
      <select {...inputAttributes(field)} class="select" autocomplete={autocomplete}>
        <option value="">{prompt ?? text('ui.choose-one')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
