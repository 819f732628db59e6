import { textOf, type FormValues } from '../../http/index.ts'
import {
  BackLink,
  Button,
  ButtonRow,
  errorOf,
  ErrorSummary,
  Select,
  TextField,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import { ORGANISATION_SIGNING, OWN_DEVICE, SEAL_CUSTODY } from './paths.ts'

type SealCustodyProps = {
  readonly errors: readonly FieldError[]
  readonly typed: FormValues
  readonly onceKey: string
}

/** Where the key of the organisation may live besides the server. */
export function SealCustodyPage(props: SealCustodyProps) {
  const text = useText()
  return (
    <>
      <BackLink href={ORGANISATION_SIGNING} />
      <ErrorSummary errors={props.errors} />
      <h1>{text('office.seal-custody')}</h1>
      <p>{text('office.seal-custody.lead')}</p>
      <InDevice {...props} />
      <AtService {...props} />
      <section>
        <h2>{text('office.seal-custody.desk')}</h2>
        <p>
          {text('office.seal-custody.desk.lead')} <a href={OWN_DEVICE}>{text('office.desk-signing.device')}</a>
        </p>
      </section>
    </>
  )
}

function InDevice({ typed, onceKey }: SealCustodyProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.seal-custody.token')}</h2>
      <OfficeForm action={SEAL_CUSTODY} onceKey={`${onceKey}:token`}>
        <p>{text('office.seal-custody.token.lead')}</p>
        <Select
          name="algorithm"
          label={text('office.seal-custody.algorithm')}
          value={textOf(typed, 'algorithm') || 'P-256'}
          options={['P-256', 'RSA-3072'].map((value) => ({ value, label: value }))}
        />
        <ButtonRow>
          <Button name="intent" value="token">
            {text('office.seal-custody.token.submit')}
          </Button>
        </ButtonRow>
      </OfficeForm>
    </section>
  )
}

function AtService({ typed, errors, onceKey }: SealCustodyProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.seal-custody.remote')}</h2>
      <OfficeForm action={SEAL_CUSTODY} onceKey={`${onceKey}:remote`}>
        <p>{text('office.seal-custody.remote.lead')}</p>
        <TextField
          name="credentialId"
          label={text('office.seal-custody.credential')}
          value={textOf(typed, 'credentialId')}
          error={errorOf(errors, 'credentialId')}
          autocomplete="off"
          maxlength={200}
          isCode
        />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="remote">
            {text('office.seal-custody.remote.submit')}
          </Button>
        </ButtonRow>
      </OfficeForm>
    </section>
  )
}
