import { formatNumber } from '../format.ts'
import { usePage, useText } from '../page-context.ts'
import { FieldFrame } from './field-frame.tsx'
import { inputAttributes, type FieldProps } from './field-props.ts'

type TextAreaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  /** Said in the hint and checked by the server: cutting silently while people paste would lose their words. */
  readonly limit?: number | undefined
}

export function TextArea({ value, rows = 5, limit, ...field }: TextAreaProps) {
  const { language } = usePage()
  const text = useText()
  const limitHint = limit && text('ui.textarea.limit', { limit: formatNumber(limit, language) })
  const described: FieldProps = {
    ...field,
    hint: field.hint && limitHint ? [field.hint, <br key="line" />, limitHint] : (field.hint ?? limitHint),
  }
  return (
    <FieldFrame field={described}>
      <textarea {...inputAttributes(described)} rows={rows} value={value} />
    </FieldFrame>
  )
}
