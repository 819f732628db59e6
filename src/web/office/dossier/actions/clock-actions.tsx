import { resumeDossier, suspendDossier } from '#modules/dossiers'
import { textOf } from '../../../http/index.ts'
import { errorOf, Select, usePage, useText } from '../../../ui/index.ts'
import { NoteField, ReasonField } from './action-fields.tsx'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { optional, trimmed } from './read-text.ts'

export const suspend: OfficeAction = {
  Fields: SuspendFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(
      suspendDossier,
      { ...seen, reason: trimmed(values, 'reason'), note: trimmed(values, 'note') },
      { onceKey },
    ),
}

export const resume: OfficeAction = {
  Fields: (props) => <NoteField {...props} id="resume-note" />,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(resumeDossier, { ...seen, ...optional(values, 'note') }, { onceKey }),
}

function SuspendFields(props: ActionFieldsProps) {
  const text = useText()
  const { language } = usePage()
  const { dossier, typed, errors } = props
  if (dossier.pauseReasons.length === 0) return <p>{text('office.action.suspend.none')}</p>
  return (
    <>
      <Select
        name="reason"
        id="suspend-reason"
        label={text('office.action.suspend.reason')}
        options={dossier.pauseReasons.map(({ reason, name }) => ({ value: reason, label: name[language] }))}
        value={textOf(typed, 'reason')}
        error={errorOf(errors, 'reason')}
      />
      <ReasonField {...props} name="note" id="suspend-note" label={text('office.action.suspend.note')} />
    </>
  )
}
