import type { ComponentChildren } from 'preact'
import type { Field } from '#modules/procedures'
import { listLicenceClasses } from '#standards/licence-class/licence-classes.ts'
import {
  Checkboxes,
  DateField,
  Declaration,
  errorOf,
  NumberField,
  PersonalIdField,
  PhoneField,
  Radios,
  TextArea,
  TextField,
  usePage,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { AddressInput } from './address-input.tsx'
import { FileInput } from './file-input.tsx'
import { answerInWords } from './answer-in-words.ts'
import type { Places } from './places.ts'
import { splitDate } from './read-answers.ts'

export type Asked = {
  readonly field: Field
  /** The answer as it stands, whatever it is. */
  readonly answer: unknown
  readonly errors: readonly FieldError[]
  readonly places: Places
  /** The question of the page, when the field is all that it asks: then it is the heading. */
  readonly heading?: string | undefined
  readonly today: string
  readonly file?: Parameters<typeof FileInput>[0]['file'] | undefined
  /** What each choice opens. */
  readonly reveals?: ReadonlyMap<string, ComponentChildren> | undefined
}

/** The input for a field of a procedure, by its kind: definitions never say how they look. */
export function FieldInput(asked: Asked) {
  const { field, answer, errors, heading, today, places, reveals } = asked
  const { language } = usePage()
  const text = useText()
  const plain = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined
  const props = {
    name: field.code,
    label: heading ?? field.label[language],
    hint: field.hint?.[language],
    error: errorOf(errors, field.code),
    isOptional: field.required === false,
    isHeading: heading !== undefined,
  }
  const chosen = Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : []
  switch (field.kind) {
    case 'person-name':
      return <TextField {...props} value={plain} autocomplete="off" />
    case 'personal-id':
      return <PersonalIdField {...props} value={plain} />
    case 'phone':
      return <PhoneField {...props} value={answerInWords(field, answer, { language, places })} />
    case 'email':
      return <TextField {...props} value={plain} type="email" autocomplete="email" />
    case 'number':
      return <NumberField {...props} value={plain} />
    case 'text':
    case 'nationality':
      return <TextField {...props} value={plain} autocomplete="off" />
    case 'long-text':
      return <TextArea {...props} value={plain} limit={field.maximumLength} />
    case 'date':
      return <DateField {...props} value={splitDate(answer)} />
    case 'partial-date':
      return <DateField {...props} value={splitDate(answer)} mayBeIncomplete />
    case 'sex': {
      const choices = (['female', 'male'] as const).map((value) => ({ value, label: text(`citizen.sex.${value}`) }))
      return <Radios {...props} choices={choices} value={plain} isInline />
    }
    case 'choice': {
      const choices = field.options.map(({ value, label, hint }) => ({
        value,
        label: label[language],
        hint: hint?.[language],
        reveals: reveals?.get(value),
      }))
      return <Radios {...props} choices={choices} value={plain} />
    }
    case 'choices': {
      const choices = field.options.map(({ value, label, hint }) => ({
        value,
        label: label[language],
        hint: hint?.[language],
      }))
      return <Checkboxes {...props} choices={choices} values={chosen} />
    }
    case 'licence-classes': {
      const choices = listLicenceClasses(Temporal.PlainDate.from(today)).map(({ code, description }) => ({
        value: code,
        label: code,
        hint: description[language],
      }))
      return <Checkboxes {...props} choices={choices} values={chosen} />
    }
    case 'address':
      return <AddressInput {...{ field, answer, errors, places }} />
    case 'file':
      return <FileInput {...props} file={asked.file} />
    case 'declaration':
      return (
        <Declaration {...props} label={text('citizen.declare')} isChecked={answer === true}>
          {field.statement[language]}
        </Declaration>
      )
    case 'household-member':
      return null
    default:
      return field satisfies never
  }
}
