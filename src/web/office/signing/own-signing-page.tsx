import type { Static } from 'typebox'
import type { listOwnKeys } from '#modules/signatures'
import {
  Button,
  ButtonRow,
  DataTable,
  errorOf,
  ErrorSummary,
  Form,
  formatDateTime,
  Notice,
  useText,
} from '../../ui/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { ImageSection } from './image-section.tsx'
import { isEndingSoon, KeyFacts, type Key } from './key-facts.tsx'
import { OWN_DEVICE, OWN_IMAGE, OWN_SIGNING, keyPath } from './paths.ts'

type OwnSigningProps = {
  readonly own: Static<typeof listOwnKeys.output>
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

/** “Chữ ký số của tôi”: the certificate one signs with, what it shows, and how to get the next one. */
export function OwnSigningPage({ own, errors, onceKey }: OwnSigningProps) {
  const text = useText()
  const current = own.keys.find(({ state }) => state === 'active' || state === 'expired')
  const requested = own.keys.find(({ state }) => state === 'requested')
  const past = own.keys.filter(({ state }) => state === 'retired')
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{text('office.signing.own')}</h1>
      <p>{text('office.signing.own.lead')}</p>
      <Warning current={current} />
      {requested && <Requested requested={requested} isOnline={own.isOnline} />}
      {current && (
        <section>
          <h2>{text('office.signing.certificate')}</h2>
          <KeyFacts item={current} />
          <p>
            <a href={keyPath(current.keyId)}>{text('office.signing.retire')}</a>
          </p>
        </section>
      )}
      <Form action={OWN_SIGNING} onceKey={onceKey}>
        <ButtonRow>
          <Button kind={current && !isEndingSoon(current) ? 'secondary' : 'primary'} name="intent" value="request">
            {text(requestLabel(current, requested))}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <a href={OWN_DEVICE}>{text('office.desk-signing.device')}</a>
      </p>
      <ImageSection
        kind="signature"
        shownAt={own.image === null ? undefined : OWN_IMAGE}
        action={OWN_SIGNING}
        mayChange
        error={errorOf(errors, 'image')}
      />
      {past.length > 0 && <Past keys={past} />}
    </>
  )
}

function requestLabel(current: Key | undefined, requested: Key | undefined) {
  if (requested) return 'office.signing.request-again'
  return current ? 'office.signing.renew' : 'office.signing.request'
}

function Warning({ current }: { readonly current: Key | undefined }) {
  const text = useText()
  if (!current) return <Notice kind="warning" title={text('office.signing.none')} />
  const { certificate, state } = current
  const at = certificate ? formatDateTime(Temporal.Instant.from(certificate.validTo)) : ''
  if (state === 'expired') return <Notice kind="late" title={text('office.signing.expired', { at })} />
  if (!isEndingSoon(current)) return null
  return <Notice kind="warning" title={text('office.signing.ending', { at, count: certificate?.daysLeft ?? 0 })} />
}

function Requested({ requested, isOnline }: { readonly requested: Key; readonly isOnline: boolean }) {
  const text = useText()
  return (
    <Notice kind="information" title={text('office.signing.requested')}>
      <p>
        {text(isOnline ? 'office.signing.requested.online' : 'office.signing.requested.by-hand')}{' '}
        <a href={keyPath(requested.keyId)}>{text('office.signing.requested.open')}</a>
      </p>
    </Notice>
  )
}

function Past({ keys }: { readonly keys: readonly Key[] }) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.signing.past')}</h2>
      <DataTable
        caption={text('office.signing.past')}
        rows={keys}
        rowKey={({ keyId }) => keyId}
        columns={[
          {
            key: 'serial',
            label: text('office.signing.serial'),
            cell: ({ certificate }) => <span class="code">{certificate?.serialNumber}</span>,
          },
          { key: 'title', label: text('office.signing.title'), cell: ({ title }) => title },
          {
            key: 'valid-to',
            label: text('office.signing.valid-to'),
            cell: ({ certificate }) => certificate && formatDateTime(Temporal.Instant.from(certificate.validTo)),
          },
        ]}
      />
    </section>
  )
}
