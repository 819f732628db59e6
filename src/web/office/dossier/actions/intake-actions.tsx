import { acceptDossier, refuseDossier, requestSupplement, withdrawDossier } from '#modules/dossiers'
import { useText } from '../../../ui/index.ts'
import { ReasonField } from './action-fields.tsx'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { trimmed } from './read-text.ts'

export const accept: OfficeAction = {
  Fields: UnpaidFee,
  run: (visit, seen, { onceKey }) => visit.call(acceptDossier, { ...seen }, { onceKey }),
}

export const refuse: OfficeAction = {
  Fields: RefusalFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(refuseDossier, { ...seen, reason: trimmed(values, 'reason') }, { onceKey }),
}

export const supplementRequest: OfficeAction = {
  Fields: SupplementRequestFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(
      requestSupplement,
      { ...seen, points: pointsIn(trimmed(values, 'points')), reason: trimmed(values, 'reason') },
      { onceKey },
    ),
}

export const withdraw: OfficeAction = {
  Fields: WithdrawalFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(withdrawDossier, { ...seen, reason: trimmed(values, 'reason') }, { onceKey }),
}

/** One point a line, as people write lists; form 02 numbers them. */
function pointsIn(lines: string): string[] {
  return lines
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '').trim())
    .filter(Boolean)
}

/** The receipt states a due time, and none is known before the fee is paid. */
function UnpaidFee({ dossier }: ActionFieldsProps) {
  const text = useText()
  return dossier.payment.status === 'open' ? <p>{text('office.action.accept.unpaid')}</p> : null
}

function RefusalFields(props: ActionFieldsProps) {
  const text = useText()
  return <ReasonField {...props} name="reason" id="refuse-reason" label={text('office.action.refuse.reason')} />
}

function SupplementRequestFields(props: ActionFieldsProps) {
  const text = useText()
  return (
    <>
      <ReasonField
        {...props}
        name="points"
        id="request-supplement-points"
        label={text('office.action.request-supplement.points')}
        hint={text('office.action.request-supplement.points-hint')}
        limit={500}
      />
      <ReasonField
        {...props}
        name="reason"
        id="request-supplement-reason"
        label={text('office.action.request-supplement.reason')}
      />
    </>
  )
}

function WithdrawalFields(props: ActionFieldsProps) {
  const text = useText()
  return <ReasonField {...props} name="reason" id="withdraw-reason" label={text('office.action.withdraw.reason')} />
}
