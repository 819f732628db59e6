import type { ComponentChildren } from 'preact'
import { FieldsetFrame } from './field-frame.tsx'
import { fieldIds, type FieldProps } from './field-props.ts'

type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** Asked only when this choice is made; the server ignores it otherwise. */
  readonly reveals?: ComponentChildren
}

type RadiosProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly value?: string | undefined
  readonly isInline?: boolean | undefined
}

export function Radios({ choices, value, isInline = false, ...field }: RadiosProps) {
  return (
    <FieldsetFrame field={field}>
      <div class={isInline ? 'choices inline' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            {...{ type: 'radio', field, choice, index }}
            isChosen={choice.value === value}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

type CheckboxesProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly values?: readonly string[] | undefined
}

export function Checkboxes({ choices, values = [], ...field }: CheckboxesProps) {
  return (
    <FieldsetFrame field={field}>
      <div class="choices">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            {...{ type: 'checkbox', field, choice, index }}
            isChosen={values.includes(choice.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

type ChoiceRowProps = {
  readonly type: 'radio' | 'checkbox'
  readonly field: FieldProps
  readonly choice: Choice
  readonly index: number
  readonly isChosen: boolean
}

/** The first choice carries the field's own id, because error summaries link to it. */
function ChoiceRow({ type, field, choice, index, isChosen }: ChoiceRowProps) {
  const ids = fieldIds(field)
  const id = index === 0 ? ids.id : `${ids.id}-${index + 1}`
  return (
    <div class="choice">
      <input
        {...{ id, type, name: field.name, value: choice.value, checked: isChosen }}
        aria-describedby={choice.hint ? `${id}-note` : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <div class="hint" id={`${id}-note`}>
          {choice.hint}
        </div>
      )}
      {choice.reveals && <div class="reveals">{choice.reveals}</div>}
    </div>
  )
}
