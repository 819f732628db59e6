import type { Static } from 'typebox'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { getOwnMobileLicence } from '#modules/credentials'
import {
  Button,
  DataTable,
  EmptyList,
  Form,
  formatDate,
  formatDateTime,
  StatusTag,
  useText,
  type StatusTone,
} from '../../ui/index.ts'

type Copy = Static<typeof getOwnMobileLicence.output>['credentials'][number]

/** Twelve characters tell keys of one person apart; the whole thumbprint would push everything else off a telephone. */
const SHOWN = 12

/** Every copy given out, and the button for a lost telephone. */
export function CopiesTable({ copies }: { readonly copies: readonly Copy[] }) {
  const text = useText()
  const title = text('mobile-licence.copies')
  if (copies.length === 0) {
    return (
      <section>
        <h2>{title}</h2>
        <EmptyList title={text('mobile-licence.no-copies')}>
          <p>{text('mobile-licence.no-copies-hint')}</p>
        </EmptyList>
      </section>
    )
  }
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <b>{text('mobile-licence.lost')}</b> {text('mobile-licence.lost-hint')}
      </p>
      <DataTable
        caption={title}
        rows={copies}
        rowKey={({ credentialId }) => credentialId}
        columns={[
          { key: 'at', label: text('mobile-licence.issued-at'), cell: ({ issuedAt }) => at(issuedAt) },
          { key: 'kind', label: text('mobile-licence.kind'), cell: ({ format }) => kindOf(format, text) },
          {
            key: 'key',
            label: text('mobile-licence.key'),
            cell: ({ holderKey }) => <span class="code">{holderKey.slice(0, SHOWN)}…</span>,
          },
          { key: 'until', label: text('mobile-licence.valid-until'), cell: ({ validUntil }) => lastDay(validUntil) },
          { key: 'state', label: text('mobile-licence.state'), cell: (copy) => <CopyState copy={copy} /> },
        ]}
      />
    </section>
  )
}

function CopyState({ copy }: { readonly copy: Copy }) {
  const text = useText()
  const { credentialId, state, reason, issuedAt, isExpired } = copy
  const word = reason ?? (isExpired ? 'expired' : 'valid')
  return (
    <>
      <StatusTag tone={toneOf(copy)} label={text(`mobile-licence.state.${word}`)} />
      {state !== 'revoked' && !isExpired && (
        <Form action={`/account/licence/copies/${credentialId}`}>
          <Button kind="secondary">
            {text('mobile-licence.revoke')}
            <span class="visually-hidden"> {text('mobile-licence.revoke-which', { time: at(issuedAt) })}</span>
          </Button>
        </Form>
      )}
    </>
  )
}

function toneOf({ state, isExpired }: Copy): StatusTone {
  if (state === 'suspended') return 'waiting'
  return state === 'revoked' || isExpired ? 'stopped' : 'done'
}

function kindOf(format: Copy['format'], text: ReturnType<typeof useText>): string {
  return text(format === 'mso_mdoc' ? 'mobile-licence.kind.mso_mdoc' : 'mobile-licence.kind.dc+sd-jwt')
}

/** Copies end with a day. */
function lastDay(validUntil: string): string {
  return formatDate(vietnamDate(Temporal.Instant.from(validUntil).subtract({ seconds: 1 })))
}

function at(instant: string): string {
  return formatDateTime(Temporal.Instant.from(instant))
}
