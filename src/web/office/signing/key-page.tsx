import {
  BackLink,
  Button,
  ButtonRow,
  ErrorSummary,
  errorOf,
  Notice,
  Radios,
  TextArea,
  useText,
} from '../../ui/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { textOf, type FormValues } from '../../http/index.ts'
import { OfficeForm } from '../office-form.tsx'
import { KeyFacts, type Key } from './key-facts.tsx'
import { keyPath } from './paths.ts'

export const RETIREMENT_REASONS = ['lost', 'stolen', 'left-post', 'no-longer-needed'] as const

type KeyPageProps = {
  readonly item: Key
  readonly isOnline: boolean
  /** Leaders look on; owner and clerk act. */
  readonly mayAct: boolean
  readonly back: string
  readonly typed: FormValues
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

/** One key: what it is, how its certificate comes to it by hand, and how it goes out of use. */
export function KeyPage(props: KeyPageProps) {
  const text = useText()
  const { item, isOnline, mayAct, back, errors } = props
  return (
    <>
      <BackLink href={back} />
      <ErrorSummary errors={errors} />
      <h1>{text('office.signing.key', { name: item.name })}</h1>
      <KeyFacts item={item} />
      {mayAct && item.state === 'requested' && (
        <>
          {isOnline && <Notice kind="information" title={text('office.signing.requested.online')} />}
          <HandIn {...props} />
        </>
      )}
      {mayAct && item.state !== 'retired' && <Retire {...props} />}
    </>
  )
}

function HandIn({ item, typed, errors, onceKey }: KeyPageProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.signing.by-hand')}</h2>
      <p>{text('office.signing.by-hand.lead')}</p>
      <p>
        <a href={`${keyPath(item.keyId)}/request`}>{text('office.signing.by-hand.download')}</a>
      </p>
      <OfficeForm action={keyPath(item.keyId)} onceKey={`${onceKey}:hand-in`}>
        <TextArea
          name="certificate"
          label={text('office.signing.by-hand.certificate')}
          hint={text('office.signing.by-hand.hint')}
          value={textOf(typed, 'certificate')}
          error={errorOf(errors, 'certificate')}
        />
        <ButtonRow>
          <Button name="intent" value="hand-in">
            {text('office.signing.by-hand.submit')}
          </Button>
        </ButtonRow>
      </OfficeForm>
    </section>
  )
}

function Retire({ item, typed, errors, onceKey }: KeyPageProps) {
  const text = useText()
  return (
    <section>
      <h2>{text('office.signing.retire')}</h2>
      <p>{text('office.signing.retire.law')}</p>
      <OfficeForm action={keyPath(item.keyId)} onceKey={`${onceKey}:retire`}>
        <Radios
          name="reason"
          label={text('office.signing.retire.reason')}
          value={textOf(typed, 'reason')}
          error={errorOf(errors, 'reason')}
          choices={RETIREMENT_REASONS.map((reason) => ({
            value: reason,
            label: text(`office.signing.retire.${reason}`),
          }))}
        />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="retire">
            {text('office.signing.retire.submit')}
          </Button>
        </ButtonRow>
      </OfficeForm>
    </section>
  )
}
