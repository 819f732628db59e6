import { useText } from '../page-context.ts'
import { FieldsetFrame } from './field-frame.tsx'
import { fieldIds, type FieldProps } from './field-props.ts'

export type DatePart = 'day' | 'month' | 'year'

type DateFieldProps = FieldProps & {
  /** As typed, so that a wrong date comes back for correction. */
  readonly value?: Partial<Readonly<Record<DatePart, string>>> | undefined
  /** Which inputs the error is about; all three unless told. */
  readonly wrongParts?: readonly DatePart[] | undefined
  /** Old papers of civil status know only a month or a year. */
  readonly mayBeIncomplete?: boolean | undefined
  /** A birth date of the person at the screen: browsers may fill it in. */
  readonly isOwnBirthDate?: boolean | undefined
}

/** Posts `<name>.day`, `<name>.month` and `<name>.year`; the id of the first input is the field's own. */
export function DateField(props: DateFieldProps) {
  const { value, mayBeIncomplete = false, isOwnBirthDate = false } = props
  const text = useText()
  const field = { ...props, hint: props.hint ?? text(mayBeIncomplete ? 'ui.date.hint-unknown' : 'ui.date.hint') }
  const isWrong = (part: DatePart) => Boolean(props.error) && (props.wrongParts ?? [part]).includes(part)
  const { id } = fieldIds(field)
  return (
    <FieldsetFrame field={field}>
      <div class="date-parts">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label for={part === 'day' ? id : `${id}-${part}`}>{text(`ui.date.${part}`)}</label>
            <input
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${props.name}.${part}`}
              value={value?.[part]}
              inputmode="numeric"
              maxlength={part === 'year' ? 4 : 2}
              autocomplete={isOwnBirthDate ? `bday-${part}` : 'off'}
              aria-invalid={isWrong(part) ? 'true' : undefined}
              class={part === 'year' ? 'width-digits-4' : 'width-digits-2'}
            />
          </div>
        ))}
      </div>
    </FieldsetFrame>
  )
}
