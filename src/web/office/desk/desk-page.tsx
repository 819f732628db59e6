import type { Static } from 'typebox'
import type { listOwnDrafts } from '#modules/dossiers'
import type { listProceduresOperation } from '#modules/procedures'
import { textOf, type FormValues } from '../../http/index.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  DateField,
  Declaration,
  EmptyList,
  errorOf,
  ErrorSummary,
  formatDateTime,
  PersonalIdField,
  Radios,
  Select,
  TextField,
  usePage,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'

export type DeskPageProps = {
  readonly procedures: Static<typeof listProceduresOperation.output>
  readonly drafts: Static<typeof listOwnDrafts.output>
  readonly typed: FormValues
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

/** Who stands at the desk, for which procedure, and how their consent is on record. */
export function DeskPage(props: DeskPageProps) {
  const text = useText()
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <h1>{text('office.desk')}</h1>
      <p>{text('office.desk.lead')}</p>
      <OfficeForm action="/office/desk" onceKey={props.onceKey}>
        <ProcedureField {...props} />
        <PersonFields {...props} />
        <ConsentFields {...props} />
        <ButtonRow>
          <Button>{text('office.desk.begin')}</Button>
        </ButtonRow>
      </OfficeForm>
      <h2>{text('office.desk.drafts')}</h2>
      <Drafts drafts={props.drafts} />
    </>
  )
}

function ProcedureField({ procedures, typed, errors }: DeskPageProps) {
  const text = useText()
  const { language } = usePage()
  return (
    <Select
      name="procedureCode"
      label={text('office.desk.procedure')}
      options={procedures.map(({ code, officialName }) => ({
        value: code,
        label: `${officialName[language]} (${code})`,
      }))}
      value={textOf(typed, 'procedureCode')}
      error={errorOf(errors, 'procedureCode')}
    />
  )
}

function PersonFields({ typed, errors }: DeskPageProps) {
  const text = useText()
  const part = (name: string) => textOf(typed, `birthDate.${name}`)
  return (
    <>
      <h2>{text('office.desk.person')}</h2>
      <p class="muted">{text('office.desk.person-hint')}</p>
      <PersonalIdField
        name="personalId"
        label={text('office.dossier.personal-id')}
        value={textOf(typed, 'personalId')}
        error={errorOf(errors, 'personalId')}
      />
      <TextField
        name="name"
        label={text('office.desk.name')}
        value={textOf(typed, 'name')}
        error={errorOf(errors, 'name')}
        maxlength={200}
        autocomplete="off"
      />
      <DateField
        name="birthDate"
        label={text('office.desk.birth-date')}
        value={{ day: part('day'), month: part('month'), year: part('year') }}
        error={errorOf(errors, 'birthDate')}
      />
    </>
  )
}

function ConsentFields({ typed, errors }: DeskPageProps) {
  const text = useText()
  return (
    <>
      <Radios
        name="method"
        label={text('office.desk.consent')}
        hint={text('office.desk.consent.law')}
        value={textOf(typed, 'method')}
        error={errorOf(errors, 'method')}
        choices={[
          { value: 'signed-paper', label: text('office.desk.consent.signed-paper') },
          {
            value: 'spoken-before-witness',
            label: text('office.desk.consent.spoken-before-witness'),
            reveals: (
              <TextField
                name="witness"
                label={text('office.desk.witness')}
                value={textOf(typed, 'witness')}
                error={errorOf(errors, 'witness')}
                maxlength={200}
                autocomplete="off"
              />
            ),
          },
        ]}
      />
      <Declaration
        name="given"
        label={text('office.desk.given')}
        error={errorOf(errors, 'given')}
        isChecked={textOf(typed, 'given') === 'yes'}
      >
        {text('office.desk.statement')}
      </Declaration>
    </>
  )
}

function Drafts({ drafts }: Pick<DeskPageProps, 'drafts'>) {
  const text = useText()
  const { language } = usePage()
  if (drafts.length === 0) return <EmptyList title={text('office.desk.drafts.none')} />
  return (
    <DataTable
      caption={text('office.desk.drafts')}
      rows={drafts}
      rowKey={({ draftId }) => draftId}
      columns={[
        {
          key: 'person',
          label: text('office.dossier.subject'),
          cell: ({ draftId, personName }) => <a href={`/office/desk/${draftId}`}>{personName}</a>,
        },
        {
          key: 'procedure',
          label: text('office.queue.procedure'),
          cell: ({ procedureName }) => procedureName[language],
        },
        {
          key: 'expires',
          label: text('office.desk.drafts.kept-until'),
          cell: ({ expiresAt }) => formatDateTime(Temporal.Instant.from(expiresAt)),
        },
      ]}
    />
  )
}
