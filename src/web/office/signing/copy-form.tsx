import { LARGEST_COPY } from '#modules/signatures'
import { textOf } from '../../http/index.ts'
import { FieldFrame } from '../../ui/forms/field-frame.tsx'
import { inputAttributes } from '../../ui/forms/field-props.ts'
import { Button, ButtonRow, errorOf, Radios, TextField, useText } from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import type { CopiesProps } from './copies-page.tsx'
import { COPIES } from './paths.ts'
import { COPY_CHOICES } from './read-copy.ts'

type CopyFormProps = Pick<CopiesProps, 'errors' | 'typed' | 'onceKey'>

export function CopyForm({ errors, typed, onceKey }: CopyFormProps) {
  const text = useText()
  return (
    <OfficeForm action={COPIES} onceKey={onceKey} hasFiles>
      <Radios
        name="form"
        label={text('office.signing.copies.form')}
        value={textOf(typed, 'form')}
        error={errorOf(errors, 'form')}
        choices={COPY_CHOICES.map((value) => ({
          value,
          label: text(`office.signing.copies.form.${value}`),
          hint: text(`office.signing.copies.form.${value}.meaning`),
          ...(value === 'annex' && { reveals: <NumberField {...{ errors, typed }} /> }),
        }))}
      />
      <PdfField error={errorOf(errors, 'file')} />
      <ButtonRow>
        <Button>{text('office.signing.copies.submit')}</Button>
      </ButtonRow>
    </OfficeForm>
  )
}

function NumberField({ errors, typed }: Pick<CopyFormProps, 'errors' | 'typed'>) {
  const text = useText()
  return (
    <TextField
      name="numberAndNotation"
      label={text('office.signing.copies.number')}
      hint={text('office.signing.copies.number.hint')}
      value={textOf(typed, 'numberAndNotation')}
      error={errorOf(errors, 'numberAndNotation')}
      autocomplete="off"
      maxlength={60}
      width="half"
    />
  )
}

function PdfField({ error }: { readonly error: string | undefined }) {
  const text = useText()
  // In the megabytes of the sentence that refuses a larger one.
  const rule = text('ui.file.accepted', { types: 'PDF', limit: `${LARGEST_COPY / 1024 ** 2}\u00a0MB` })
  const hint = [text('office.signing.copies.file.hint'), <br key="line" />, rule]
  const field = { name: 'file', label: text('office.signing.copies.file'), hint, error }
  return (
    <div class="file-field">
      <FieldFrame field={field}>
        <div class="file-row">
          <input {...inputAttributes(field)} type="file" accept=".pdf" />
        </div>
      </FieldFrame>
    </div>
  )
}
