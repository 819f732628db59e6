import type { Static } from 'typebox'
import type { listOwnKeys } from '#modules/signatures'
import { formatDateTime, KeyValue, StatusTag, usePage, useText, formatNumber, type StatusTone } from '../../ui/index.ts'

export type Key = Static<typeof listOwnKeys.output>['keys'][number]

/** From here on the warnings begin (60, 30 and 7 days ahead). */
const SOON = 60

const TONES = { requested: 'waiting', active: 'done', expired: 'late', retired: 'stopped' } as const satisfies Record<
  Key['state'],
  StatusTone
>

export function isEndingSoon({ state, certificate }: Key): boolean {
  return state === 'active' && certificate !== null && certificate.daysLeft <= SOON
}

export function KeyState({ item }: { readonly item: Key }) {
  const text = useText()
  if (isEndingSoon(item)) return <StatusTag tone="late" label={text('office.signing.state.ending')} />
  return <StatusTag tone={TONES[item.state]} label={text(`office.signing.state.${item.state}`)} />
}

/** `25 ngày`; nothing for a certificate that has ended. */
export function DaysLeft({ item }: { readonly item: Key }) {
  const text = useText()
  const { language } = usePage()
  const days = item.certificate?.daysLeft
  if (days === undefined || days < 0 || item.state === 'retired') return null
  return <>{text('office.signing.days', { count: formatNumber(days, language) })}</>
}

export function KeyFacts({ item }: { readonly item: Key }) {
  const text = useText()
  const { certificate } = item
  const moment = (at: string) => formatDateTime(Temporal.Instant.from(at))
  return (
    <KeyValue
      rows={[
        { label: text('office.signing.state'), value: <KeyState item={item} /> },
        { label: text('office.signing.name'), value: item.name },
        ...(item.title === null ? [] : [{ label: text('office.signing.title'), value: item.title }]),
        ...(certificate
          ? [
              { label: text('office.signing.issuer'), value: certificate.issuer },
              { label: text('office.signing.serial'), value: <span class="code">{certificate.serialNumber}</span> },
              { label: text('office.signing.valid-from'), value: moment(certificate.validFrom) },
              { label: text('office.signing.valid-to'), value: moment(certificate.validTo) },
              ...(certificate.daysLeft < 0
                ? []
                : [{ label: text('office.signing.days-left'), value: <DaysLeft item={item} /> }]),
            ]
          : [{ label: text('office.signing.requested-at'), value: moment(item.createdAt) }]),
        { label: text('office.signing.custody'), value: text(`office.signing.custody.${item.custody}`) },
      ]}
    />
  )
}
