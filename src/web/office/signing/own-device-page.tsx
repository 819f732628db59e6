import {
  BackLink,
  Button,
  ButtonRow,
  errorOf,
  ErrorSummary,
  TextArea,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import { OWN_DEVICE, OWN_SIGNING } from './paths.ts'

type OwnDeviceProps = {
  readonly errors: readonly FieldError[]
  readonly typed: string
  /** Clerks register the seal of their organisation here as well. */
  readonly maySeal: boolean
  readonly onceKey: string
}

export function OwnDevicePage({ errors, typed, maySeal, onceKey }: OwnDeviceProps) {
  const text = useText()
  return (
    <>
      <BackLink href={OWN_SIGNING} />
      <ErrorSummary errors={errors} />
      <h1>{text('office.desk-signing.device')}</h1>
      <OfficeForm action={OWN_DEVICE} onceKey={onceKey}>
        <p>{text('office.desk-signing.device.lead')}</p>
        <TextArea
          name="certificate"
          label={text('office.desk-signing.device.label')}
          hint={text('office.desk-signing.device.hint')}
          value={typed}
          rows={10}
          error={errorOf(errors, 'certificate')}
        />
        <ButtonRow>
          <Button>{text('office.desk-signing.device.submit')}</Button>
          {maySeal && (
            <Button kind="secondary" name="intent" value="seal">
              {text('office.desk-signing.device.seal')}
            </Button>
          )}
        </ButtonRow>
      </OfficeForm>
    </>
  )
}
