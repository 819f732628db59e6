import type { DossierView } from '#modules/dossiers'
import type { Translate } from '../../texts/index.ts'
import { formatDateTime, formatMoney, KeyValue, usePage, useText } from '../../ui/index.ts'

type FactsSectionProps = { readonly dossier: DossierView; readonly mayTakeCash: boolean }

/** What kind of case this is and where it stands. */
export function FactsSection({ dossier, mayTakeCash }: FactsSectionProps) {
  const text = useText()
  const { language } = usePage()
  const { procedure, result, delivery } = dossier
  const rows = [
    { label: text('office.dossier.code'), value: dossier.code && <span class="code">{dossier.code}</span> },
    {
      label: text('office.dossier.procedure'),
      value: (
        <>
          {procedure.name[language]} <span class="code">{procedure.code}</span>
        </>
      ),
    },
    { label: text('office.dossier.case'), value: procedure.caseName[language] },
    { label: text('office.dossier.step'), value: isAtWork(dossier) && dossier.step?.name[language] },
    {
      label: text('office.dossier.assignee'),
      value: dossier.assignee?.name ?? (isAtWork(dossier) && text('office.not-assigned')),
    },
    { label: text('office.dossier.channel'), value: text(`office.channel.${channelOf(dossier.channel)}`) },
    { label: text('office.dossier.submitted-at'), value: at(dossier.submittedAt) },
    { label: text('office.dossier.accepted-at'), value: at(dossier.acceptedAt) },
    { label: text('office.dossier.resolved-at'), value: at(dossier.resolvedAt) },
    { label: text('office.dossier.returned-at'), value: at(dossier.returnedAt) },
    { label: text('office.dossier.result'), value: result && text('office.dossier.result-value', result) },
    { label: text('office.dossier.fee'), value: <Fee payment={dossier.payment} mayTakeCash={mayTakeCash} /> },
    {
      label: text('office.dossier.delivery'),
      value: deliveryInWords(text, delivery),
    },
    { label: text('office.dossier.help-point'), value: dossier.helpPoint?.name },
    { label: text('office.dossier.receiving-point'), value: dossier.receivingPoint.name },
    {
      label: text('office.dossier.competent'),
      value: dossier.competentOrganisation.code !== dossier.receivingPoint.code && dossier.competentOrganisation.name,
    },
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text('office.dossier.facts')}</h2>
      <KeyValue rows={rows.filter(({ value }) => Boolean(value))} />
    </section>
  )
}

function Fee({ payment, mayTakeCash }: Pick<DossierView, 'payment'> & Pick<FactsSectionProps, 'mayTakeCash'>) {
  const text = useText()
  const { language } = usePage()
  const { status, amount, obligationId } = payment
  const money = { amount: formatMoney(amount, language) }
  if (status === 'paid') return <>{text('office.dossier.fee.paid', money)}</>
  if (status !== 'open') return <>{text('office.dossier.fee.none')}</>
  return (
    <>
      <b>{text('office.dossier.fee.open', money)}</b>{' '}
      {mayTakeCash && <a href={`/office/cash/${obligationId}`}>{text('office.dossier.fee.take')}</a>}
    </>
  )
}

function isAtWork({ state }: DossierView): boolean {
  return state === 'accepted' || state === 'processing'
}

function deliveryInWords(text: Translate, { method, address }: DossierView['delivery']): string {
  const way = text(`office.dossier.delivery.${methodOf(method)}`)
  return method === 'post' && address ? `${way}, ${address}` : way
}

function at(instant: string | null): string | null {
  return instant === null ? null : formatDateTime(Temporal.Instant.from(instant))
}

function channelOf(channel: string): 'direct' | 'online' | 'post' {
  return channel === 'direct' || channel === 'post' ? channel : 'online'
}

function methodOf(method: string): 'desk' | 'post' | 'electronic' {
  return method === 'post' || method === 'electronic' ? method : 'desk'
}
