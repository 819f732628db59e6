import { handOverDossier, resolveDossier, sendBackDossier, stopDossier } from '#modules/dossiers'
import { useText } from '../../../ui/index.ts'
import { NoteField, ReasonField } from './action-fields.tsx'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { optional, trimmed } from './read-text.ts'

export const handOver: OfficeAction = {
  Fields: (props) => <NoteField {...props} id="hand-over-note" />,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(handOverDossier, { ...seen, ...optional(values, 'note') }, { onceKey }),
}

export const sendBack: OfficeAction = {
  Fields: SendBackFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(sendBackDossier, { ...seen, reason: trimmed(values, 'reason') }, { onceKey }),
}

export const resolve: OfficeAction = {
  Fields: (props) => <NoteField {...props} id="resolve-note" />,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(resolveDossier, { ...seen, ...optional(values, 'note') }, { onceKey }),
}

export const stop: OfficeAction = {
  Fields: StopFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(stopDossier, { ...seen, reason: trimmed(values, 'reason') }, { onceKey }),
}

function SendBackFields(props: ActionFieldsProps) {
  const text = useText()
  return <ReasonField {...props} name="reason" id="send-back-reason" label={text('office.action.reason')} />
}

function StopFields(props: ActionFieldsProps) {
  const text = useText()
  return <ReasonField {...props} name="reason" id="stop-reason" label={text('office.action.stop.reason')} />
}
