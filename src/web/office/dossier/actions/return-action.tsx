import { returnResult } from '#modules/dossiers'
import { textOf } from '../../../http/index.ts'
import { errorOf, Radios, TextField, useText } from '../../../ui/index.ts'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { trimmed } from './read-text.ts'

const METHODS = ['desk', 'post', 'electronic'] as const

type Method = (typeof METHODS)[number]

export const returnOfResult: OfficeAction = {
  Fields: ReturnFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(
      returnResult,
      // The schema refuses what is no method.
      { ...seen, method: trimmed(values, 'method') as Method, receiver: trimmed(values, 'receiver') },
      { onceKey },
    ),
}

function ReturnFields({ dossier, typed, errors }: ActionFieldsProps) {
  const text = useText()
  return (
    <>
      <Radios
        name="method"
        id="return-method"
        label={text('office.action.return.method')}
        choices={METHODS.map((value) => ({ value, label: text(`office.dossier.delivery.${value}`) }))}
        value={textOf(typed, 'method') || dossier.delivery.method}
        error={errorOf(errors, 'method')}
        isInline
      />
      <TextField
        name="receiver"
        id="return-receiver"
        label={text('office.action.return.receiver')}
        hint={text('office.action.return.receiver-hint')}
        value={typed.has('receiver') ? textOf(typed, 'receiver') : dossier.subject.name}
        autocomplete="off"
        error={errorOf(errors, 'receiver')}
      />
    </>
  )
}
