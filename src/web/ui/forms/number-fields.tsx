import { groupPersonalId } from '../format.ts'
import { useText } from '../page-context.ts'
import type { FieldProps } from './field-props.ts'
import { TextField } from './text-field.tsx'

type NumberFieldProps = FieldProps & { readonly value?: string | undefined; readonly suffix?: string | undefined }

/** Not `type="number"`: a wheel or a wrong key would change it, and the browser would swallow what it cannot read. */
export function NumberField(props: NumberFieldProps) {
  return <TextField {...props} inputmode="numeric" width="digits-12" autocomplete="off" />
}

/** An amount of đồng; dots and spaces in what people type are the server's to ignore. */
export function MoneyField(props: NumberFieldProps) {
  const text = useText()
  return <NumberField {...props} suffix={text('ui.money.dong')} />
}

/** Twelve digits; 20 characters leave room for spaces that people type or paste. */
export function PersonalIdField(props: FieldProps & { readonly value?: string | undefined }) {
  const text = useText()
  return (
    <TextField
      {...props}
      hint={props.hint ?? text('ui.personal-id.hint')}
      value={props.value && groupPersonalId(props.value)}
      inputmode="numeric"
      width="digits-12"
      maxlength={20}
      autocomplete="off"
      isCode
    />
  )
}

type PhoneFieldProps = FieldProps & { readonly value?: string | undefined; readonly autocomplete?: string | undefined }

export function PhoneField(props: PhoneFieldProps) {
  const text = useText()
  return (
    <TextField
      {...props}
      hint={props.hint ?? text('ui.phone.hint')}
      type="tel"
      inputmode="tel"
      width="digits-12"
      autocomplete={props.autocomplete ?? 'tel'}
    />
  )
}
