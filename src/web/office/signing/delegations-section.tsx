import { textOf } from '../../http/index.ts'
import { Button, DataTable, EmptyList, Form, StatusTag, useText, type Column } from '../../ui/index.ts'
import { DelegationForm } from './delegation-form.tsx'
import type { OrganisationSigningProps } from './organisation-signing-page.tsx'
import { ORGANISATION_SIGNING } from './paths.ts'
import { shownDate } from './shown-date.ts'

type Delegation = OrganisationSigningProps['delegations'][number]

const TONES = { upcoming: 'waiting', 'in-force': 'done', ended: 'stopped' } as const

/** Who signs in whose place, on what ground, since when and until when. */
export function DelegationsSection(props: OrganisationSigningProps) {
  const text = useText()
  const columns = useColumns(props)
  const isOpen = props.errors.length > 0 && textOf(props.typed, 'authority') !== ''
  return (
    <section>
      <h2>{text('office.signing.delegations')}</h2>
      <p>{text('office.signing.delegations.lead')}</p>
      {props.delegations.length === 0 ? (
        <EmptyList title={text('office.signing.delegations.none')} />
      ) : (
        <DataTable
          caption={text('office.signing.delegations')}
          rows={props.delegations}
          rowKey={({ delegationId }) => delegationId}
          columns={columns}
        />
      )}
      {props.mayDelegate && (
        <details open={isOpen}>
          <summary>{text('office.signing.delegations.give')}</summary>
          <DelegationForm {...props} />
        </details>
      )}
    </section>
  )
}

function useColumns({ mayDelegate, onceKey }: OrganisationSigningProps): Column<Delegation>[] {
  const text = useText()
  return [
    {
      key: 'name',
      label: text('office.signing.delegations.delegate'),
      cell: ({ name, staffCode }) => (name === '' ? staffCode : name),
    },
    {
      key: 'lines',
      label: text('office.signing.delegations.lines'),
      cell: ({ lines }) => lines.map((line) => <div key={line}>{line}</div>),
    },
    {
      key: 'basis',
      label: text('office.signing.delegations.basis'),
      cell: ({ basisDocument, basisDate }) =>
        text('office.signing.delegations.basis-of', { document: basisDocument, date: shownDate(basisDate) }),
    },
    {
      key: 'valid',
      label: text('office.signing.delegations.valid'),
      cell: ({ validFrom, validTo }) =>
        validTo === null
          ? text('office.signing.delegations.since', { from: shownDate(validFrom) })
          : text('office.signing.delegations.span', { from: shownDate(validFrom), to: shownDate(validTo) }),
    },
    {
      key: 'state',
      label: text('office.signing.state'),
      cell: ({ state }) => <StatusTag tone={TONES[state]} label={text(`office.signing.delegations.${state}`)} />,
    },
    ...(mayDelegate
      ? [
          {
            key: 'end',
            label: text('office.signing.delegations.end'),
            cell: (delegation: Delegation) => <End {...delegation} onceKey={onceKey} />,
          },
        ]
      : []),
  ]
}

function End({ delegationId, name, state, onceKey }: Delegation & { readonly onceKey: string }) {
  const text = useText()
  if (state === 'ended') return null
  return (
    <Form action={ORGANISATION_SIGNING} onceKey={`${onceKey}:${delegationId}`}>
      <input type="hidden" name="delegationId" value={delegationId} />
      <Button kind="secondary" name="intent" value="end-delegation">
        {text('office.signing.delegations.end')}
        <span class="visually-hidden">: {name}</span>
      </Button>
    </Form>
  )
}
