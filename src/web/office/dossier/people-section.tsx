import type { DossierView } from '#modules/dossiers'
import { parsePhoneNumber } from '#standards/phone-number/parse-phone-number.ts'
import { formatDate, formatDateTime, groupPersonalId, KeyValue, useText } from '../../ui/index.ts'

type Person = DossierView['subject']

/** Submitter, subject and representative are kept apart; who is the same person twice is shown once. */
export function PeopleSection({ dossier }: { readonly dossier: DossierView }) {
  const text = useText()
  const { subject, submitter, representative, helper } = dossier
  return (
    <>
      <PersonFacts id="subject" title={text('office.dossier.subject')} person={subject} />
      {submitter.personalId !== subject.personalId && (
        <PersonFacts id="submitter" title={text('office.dossier.submitter')} person={submitter} />
      )}
      {representative && (
        <PersonFacts id="representative" title={text('office.dossier.representative')} person={representative} />
      )}
      {helper && <HelperFacts helper={helper} />}
    </>
  )
}

type PersonFactsProps = { readonly id: string; readonly title: string; readonly person: Person }

function PersonFacts({ id, title, person }: PersonFactsProps) {
  const text = useText()
  const rows = [
    { label: text('office.dossier.name'), value: person.name },
    {
      label: text('office.dossier.personal-id'),
      value: <span class="code">{groupPersonalId(person.personalId)}</span>,
    },
    { label: text('office.dossier.birth-date'), value: formatDate(Temporal.PlainDate.from(person.birthDate)) },
    { label: text('office.dossier.address'), value: person.address },
    { label: text('office.dossier.phone'), value: person.phone && nationalPhone(person.phone) },
    { label: text('office.dossier.email'), value: person.email },
  ]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <KeyValue rows={rows.filter(({ value }) => Boolean(value))} />
    </section>
  )
}

function nationalPhone(phone: string): string {
  const parsed = parsePhoneNumber(phone)
  return parsed.ok ? parsed.national : phone
}

function HelperFacts({ helper }: { readonly helper: NonNullable<DossierView['helper']> }) {
  const text = useText()
  const method = helper.consentMethod === 'signed-paper' ? 'signed-paper' : 'spoken-before-witness'
  const at = formatDateTime(Temporal.Instant.from(helper.consentAt))
  return (
    <KeyValue
      rows={[
        { label: text('office.dossier.helper'), value: helper.name },
        { label: text('office.dossier.consent'), value: text(`office.dossier.consent.${method}`, { at }) },
      ]}
    />
  )
}
