import {
  Select,
  Button,
  ButtonRow,
  ErrorSummary,
  errorOf,
  formatMoney,
  Form,
  groupPersonalId,
  usePage,
  useText,
  BackLink,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import { DraftFields, type DraftFieldsProps } from './draft-fields.tsx'

type DraftPageProps = DraftFieldsProps & { readonly caseCode: string; readonly onceKey: string }

export function DraftPage({ caseCode, onceKey, ...props }: DraftPageProps) {
  const text = useText()
  const { language } = usePage()
  const { screen, errors } = props
  const { draft, version } = screen
  const address = `/office/desk/${draft.draftId}`
  const hasCase = draft.procedure.case !== null
  return (
    <>
      <BackLink href="/office/desk" />
      <ErrorSummary errors={errors} />
      <h1>{text('office.desk.draft.title', { name: draft.person.name })}</h1>
      <p>
        {version.names.official[language]} –{' '}
        <span class="muted">
          {text('office.desk.draft.person', {
            name: draft.person.name,
            personalId: groupPersonalId(draft.person.personalId),
          })}
        </span>
      </p>
      <OfficeForm action={address} onceKey={onceKey} hasFiles>
        <button type="submit" name="intent" value="save" hidden>
          {text('office.desk.draft.save')}
        </button>
        <Select
          name="case"
          label={text('office.desk.draft.case')}
          options={version.cases.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={caseCode}
          error={errorOf(errors, 'case')}
        />
        {hasCase ? <DraftFields {...props} /> : <p>{text('office.desk.draft.case-first')}</p>}
        {hasCase && draft.fee.amount > 0 && (
          <p>{text('office.desk.draft.fee', { amount: formatMoney(draft.fee.amount, language) })}</p>
        )}
        {hasCase && <p>{text('office.desk.draft.submit-law')}</p>}
        <ButtonRow>
          {hasCase && <Button>{text('office.desk.draft.submit')}</Button>}
          <Button kind={hasCase ? 'secondary' : 'primary'} name="intent" value="save">
            {text('office.desk.draft.save')}
          </Button>
        </ButtonRow>
      </OfficeForm>
      <details class="folded">
        <summary>{text('office.desk.draft.delete')}</summary>
        <div>
          <Form action={`${address}/delete`}>
            <p>{text('office.desk.draft.delete-law')}</p>
            <Button kind="secondary">{text('office.desk.draft.delete')}</Button>
          </Form>
        </div>
      </details>
    </>
  )
}
