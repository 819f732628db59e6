import type { DossierView } from '#modules/dossiers'
import { PaperStage } from '../../public/paper-stage.tsx'
import { textOf, type FormValues } from '../../http/index.ts'
import {
  Button,
  ButtonRow,
  errorOf,
  ErrorSummary,
  formatDateTime,
  Select,
  TextField,
  usePage,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'

type RegisterPageProps = {
  readonly procedures: readonly {
    readonly code: string
    readonly officialName: { readonly vi: string; readonly en: string }
  }[]
  readonly registers: DossierView['papers']
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

/** Form 07, one book for each procedure. */
export function RegisterPage({ procedures, registers, values, errors }: RegisterPageProps) {
  const text = useText()
  const { language } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{text('office.register')}</h1>
      <p>{text('office.register.lead')}</p>
      <OfficeForm action="/office/register">
        <Select
          name="procedureCode"
          label={text('office.register.procedure')}
          options={procedures.map(({ code, officialName }) => ({
            value: code,
            label: `${code} – ${officialName[language]}`,
          }))}
          value={textOf(values, 'procedureCode')}
          error={errorOf(errors, 'procedureCode')}
        />
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={text(`office.register.${name}`)}
            hint={text('office.register.date-hint')}
            value={textOf(values, name)}
            error={errorOf(errors, name)}
            width="digits-12"
            autocomplete="off"
          />
        ))}
        <ButtonRow>
          <Button>{text('office.register.submit')}</Button>
          <Button kind="secondary" name="intent" value="issue">
            {text('office.register.issue')}
          </Button>
        </ButtonRow>
      </OfficeForm>
      <h2>{text('office.register.issued-ones')}</h2>
      {registers.length === 0 && <p class="muted">{text('office.register.none-issued')}</p>}
      <ul>
        {registers.map((register) => (
          <li key={register.paperId}>
            <a href={`/office/registers/${register.paperId}`}>
              {text('office.register.number', { number: register.number ?? '' })} (PDF)
            </a>
            <span class="muted"> – {formatDateTime(Temporal.Instant.from(register.issuedAt))}</span>
            <div>
              <PaperStage paper={register} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
