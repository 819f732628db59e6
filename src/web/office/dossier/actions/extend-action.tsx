import { extendDossier } from '#modules/dossiers'
import { textOf, type FormValues } from '../../../http/index.ts'
import { DateField, errorOf, formatDateTime, TextField, useText } from '../../../ui/index.ts'
import { wrongInput } from '../../wrong-input.ts'
import { ReasonField } from './action-fields.tsx'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { trimmed } from './read-text.ts'

export const extend: OfficeAction = {
  Fields: ExtendFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(extendDossier, { ...seen, dueAt: dueIn(values), reason: trimmed(values, 'reason') }, { onceKey }),
}

function ExtendFields(props: ActionFieldsProps) {
  const text = useText()
  const { dossier, typed, errors } = props
  const part = (name: string) => textOf(typed, `dueDate.${name}`)
  return (
    <>
      {dossier.time?.apologyBy && (
        <p>{text('office.action.extend.by', { at: formatDateTime(Temporal.Instant.from(dossier.time.apologyBy)) })}</p>
      )}
      <DateField
        name="dueDate"
        id="extend-dueDate"
        label={text('office.action.extend.due-date')}
        hint={text('office.action.extend.due-date-hint')}
        value={{ day: part('day'), month: part('month'), year: part('year') }}
        error={errorOf(errors, 'dueDate')}
      />
      <TextField
        name="dueTime"
        id="extend-dueTime"
        label={text('office.action.extend.due-time')}
        value={textOf(typed, 'dueTime') || '17:00'}
        width="digits-4"
        autocomplete="off"
        error={errorOf(errors, 'dueTime')}
      />
      <ReasonField {...props} name="reason" id="extend-reason" label={text('office.action.extend.reason')} />
    </>
  )
}

/** The day and the minute on the clocks of Viet Nam, as the operation wants them. */
function dueIn(form: FormValues): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => Number(trimmed(form, `dueDate.${part}`)))
  const date = readAs(() => Temporal.PlainDate.from({ day: day!, month: month!, year: year! }, { overflow: 'reject' }))
  if (!date) throw wrongInput('dueDate', (text) => text('office.action.extend.due-date-wrong'))
  const time = readAs(() => Temporal.PlainTime.from(trimmed(form, 'dueTime').padStart(5, '0'), { overflow: 'reject' }))
  if (!time) throw wrongInput('dueTime', (text) => text('office.action.extend.due-time-wrong'))
  return date.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: time }).toInstant().toString()
}

function readAs<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
