import { textOf } from '../../http/index.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  EmptyList,
  errorOf,
  Form,
  formatDate,
  TextField,
  useText,
  type Column,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import { DaysLeft, isEndingSoon, KeyState, type Key } from './key-facts.tsx'
import type { OrganisationSigningProps } from './organisation-signing-page.tsx'
import { keyPath, ORGANISATION_SIGNING } from './paths.ts'

type Member = OrganisationSigningProps['held']['staff'][number] & { readonly held: Key | undefined }

/** Everybody who works here, with the certificate they sign with: whose ends soonest comes first. */
export function StaffSection(props: OrganisationSigningProps) {
  const text = useText()
  const members = membersOf(props.held)
  return (
    <section>
      <h2>{text('office.signing.staff')}</h2>
      {members.length === 0 ? (
        <EmptyList title={text('office.signing.staff.none')} />
      ) : (
        <DataTable
          caption={text('office.signing.staff')}
          rows={members}
          rowKey={({ staffCode }) => staffCode}
          rowTone={({ held }) => (held && (held.state === 'expired' || isEndingSoon(held)) ? 'late' : undefined)}
          columns={useColumns(props)}
        />
      )}
      {props.mayRequest && <NewMember {...props} />}
    </section>
  )
}

function membersOf({ keys, staff }: OrganisationSigningProps['held']): Member[] {
  const daysLeft = ({ held }: Member) => held?.certificate?.daysLeft ?? Infinity
  // What one signs with comes before what was only asked for.
  const known = keys.toSorted((one, other) => Number(one.state === 'requested') - Number(other.state === 'requested'))
  const heldBy = (staffCode: string) =>
    known.find(({ ownerKind, owner }) => ownerKind === 'person' && owner === staffCode)
  return staff
    .map((member) => ({ ...member, held: heldBy(member.staffCode) }))
    .toSorted((one, other) => daysLeft(one) - daysLeft(other))
}

function useColumns({ mayRequest, onceKey }: OrganisationSigningProps): Column<Member>[] {
  const text = useText()
  return [
    {
      key: 'name',
      label: text('office.signing.name'),
      cell: ({ name, held }) => (held ? <a href={keyPath(held.keyId)}>{name}</a> : name),
    },
    { key: 'title', label: text('office.signing.title'), cell: ({ title }) => title },
    {
      key: 'code',
      label: text('office.signing.staff-code'),
      cell: ({ staffCode }) => <span class="code">{staffCode}</span>,
    },
    {
      key: 'state',
      label: text('office.signing.state'),
      cell: ({ held }) => (held ? <KeyState item={held} /> : text('office.signing.staff.no-key')),
    },
    {
      key: 'valid-to',
      label: text('office.signing.valid-to'),
      cell: ({ held }) =>
        held?.certificate &&
        formatDate(Temporal.Instant.from(held.certificate.validTo).toZonedDateTimeISO('Asia/Ho_Chi_Minh')),
    },
    {
      key: 'days-left',
      label: text('office.signing.days-left'),
      isNumber: true,
      cell: ({ held }) => held && <DaysLeft item={held} />,
    },
    ...(mayRequest
      ? [
          {
            key: 'request',
            label: text('office.signing.staff.order'),
            cell: (member: Member) => <Order member={member} onceKey={onceKey} />,
          },
        ]
      : []),
  ]
}

function Order({
  member: { staffCode, name, title, held },
  onceKey,
}: {
  readonly member: Member
  readonly onceKey: string
}) {
  const text = useText()
  return (
    <Form action={ORGANISATION_SIGNING} onceKey={`${onceKey}:${staffCode}`}>
      <input type="hidden" name="staffCode" value={staffCode} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="title" value={title ?? ''} />
      <Button kind="secondary" name="intent" value="request-staff">
        {text(orderLabel(held))}
        <span class="visually-hidden">: {name}</span>
      </Button>
    </Form>
  )
}

function orderLabel(held: Key | undefined) {
  if (!held) return 'office.signing.request-short'
  return held.state === 'requested' ? 'office.signing.request-again-short' : 'office.signing.renew-short'
}

function NewMember({ typed, errors, onceKey }: OrganisationSigningProps) {
  const text = useText()
  const field = (name: 'staffCode' | 'name' | 'title') => ({
    name,
    value: textOf(typed, name),
    error: errorOf(errors, name),
    maxlength: 200,
    autocomplete: 'off',
  })
  return (
    <details open={errors.some(({ field: wrong }) => ['staffCode', 'name', 'title'].includes(wrong))}>
      <summary>{text('office.signing.staff.new')}</summary>
      <p>{text('office.signing.staff.new.lead')}</p>
      <OfficeForm action={ORGANISATION_SIGNING} onceKey={`${onceKey}:new`}>
        <TextField {...field('staffCode')} label={text('office.signing.staff-code')} isCode width="half" />
        <TextField {...field('name')} label={text('office.signing.name')} />
        <TextField {...field('title')} label={text('office.signing.title')} />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="request-staff">
            {text('office.signing.request')}
          </Button>
        </ButtonRow>
      </OfficeForm>
    </details>
  )
}
