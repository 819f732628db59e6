import type { DossierView } from '#modules/dossiers'
import { formatDateTime, Money, SummaryList, usePage, useText, type SummaryRow } from '../../ui/index.ts'
import { dossierPath } from './load-dossier.ts'

/** The particulars: who, where, what was chosen, fee and delivery. */
export function DossierFacts({ dossier }: { readonly dossier: DossierView }) {
  const { language } = usePage()
  const text = useText()
  const { subject, submitter, helper, payment, delivery, procedure } = dossier
  const row = (label: string, value: SummaryRow['value']) => ({ label, value })
  const rows: SummaryRow[] = [
    row(text('citizen.facts.subject'), subject.name),
    ...(submitter.personalId === subject.personalId ? [] : [row(text('citizen.facts.submitter'), submitter.name)]),
    ...(helper ? [row(text('citizen.facts.helper'), helper.name)] : []),
    row(text('citizen.case.label'), procedure.caseName[language]),
    row(text('public.track.organisation'), dossier.competentOrganisation.name),
    row(text('public.track.submitted'), formatDateTime(Temporal.Instant.from(dossier.submittedAt))),
    row(
      text('public.service.fee'),
      payment.status === 'none' ? (
        text('citizen.fee.none')
      ) : (
        <>
          <Money amount={payment.amount} /> – {text(`citizen.fee.${payment.status === 'paid' ? 'paid' : 'open'}`)}
          <br />
          <a href={dossierPath(dossier.dossierId, 'payment')}>{text('citizen.payment.see')}</a>
        </>
      ),
    ),
    row(text('citizen.facts.delivery'), deliveryInWords(text, delivery)),
  ]
  return <SummaryList title={text('citizen.facts.title')} rows={rows} />
}

function deliveryInWords(text: ReturnType<typeof useText>, { method, address }: DossierView['delivery']): string {
  const way = method === 'post' || method === 'electronic' ? method : 'desk'
  const words = text(`citizen.delivery.${way}`)
  return address && way === 'post' ? `${words}: ${address}` : words
}
