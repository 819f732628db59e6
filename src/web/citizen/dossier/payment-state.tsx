import type { ObligationView } from '#modules/payments'
import { formatDateTime, StatusTag, usePage, useText } from '../../ui/index.ts'
import { dossierPath } from './load-dossier.ts'

type PaymentStateProps = { readonly obligation: ObligationView; readonly dossierId: string }

export function PaymentState({ obligation, dossierId }: PaymentStateProps) {
  const { language } = usePage()
  const text = useText()
  const { state, stateText, paidAt, receipt, deadline } = obligation
  return (
    <>
      <p>
        <StatusTag tone={toneOf(state)} label={stateText[language]} />
        {paidAt && ` ${text('citizen.payment.paid-at', { time: formatDateTime(Temporal.Instant.from(paidAt)) })}`}
      </p>
      {receipt && (
        <p>
          <a href={dossierPath(dossierId, 'receipt')}>
            {text('citizen.payment.receipt', { number: `${receipt.number}/${receipt.year}` })} (PDF)
          </a>
        </p>
      )}
      {state === 'open' && deadline && (
        <p>{text('citizen.payment.deadline', { time: formatDateTime(Temporal.Instant.from(deadline)) })}</p>
      )}
      {state === 'open' && <p class="muted">{text('citizen.payment.updates')}</p>}
    </>
  )
}

function toneOf(state: string) {
  if (state === 'paid' || state === 'refunded') return 'done'
  return state === 'cancelled' ? 'neutral' : 'waiting'
}
