import type { ObligationView } from '#modules/payments'
import {
  BackLink,
  Button,
  ButtonRow,
  errorOf,
  ErrorSummary,
  formatDateTime,
  formatMoney,
  KeyValue,
  Money,
  MoneyField,
  usePage,
  useText,
  type FieldError,
} from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'

type ObligationPageProps = {
  readonly obligation: ObligationView
  readonly mayTake: boolean
  readonly typedAmount: string
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

export function ObligationPage({ obligation, mayTake, typedAmount, errors, onceKey }: ObligationPageProps) {
  const text = useText()
  const { language } = usePage()
  const isOpen = obligation.state === 'open'
  return (
    <>
      <BackLink href="/office/cash" />
      <ErrorSummary errors={errors} />
      <h1>
        {text('office.cash.take.title', {
          amount: formatMoney(obligation.amount, language),
          name: obligation.payerName,
        })}
      </h1>
      <ObligationFacts obligation={obligation} />
      {isOpen && mayTake && (
        <OfficeForm action={`/office/cash/${obligation.id}`} onceKey={onceKey}>
          <p>{text('office.cash.take.law')}</p>
          <MoneyField
            name="amount"
            label={text('office.cash.take.amount')}
            value={typedAmount}
            error={errorOf(errors, 'amount')}
          />
          <ButtonRow>
            <Button>{text('office.cash.take.submit')}</Button>
          </ButtonRow>
        </OfficeForm>
      )}
    </>
  )
}

function ObligationFacts({ obligation }: { readonly obligation: ObligationView }) {
  const text = useText()
  const { language } = usePage()
  const { subject, receipt, paidAt } = obligation
  const dossierId = subject.startsWith('dossier:') ? subject.slice('dossier:'.length) : undefined
  const rows = [
    { label: text('office.cash.reference'), value: <span class="code">{obligation.reference}</span> },
    { label: text('office.cash.amount'), value: <Money amount={obligation.amount} /> },
    { label: text('office.cash.in-words'), value: obligation.amountInWords },
    { label: text('office.cash.payer'), value: obligation.payerName },
    {
      label: text('office.cash.reason'),
      value: dossierId ? <a href={`/office/dossiers/${dossierId}`}>{obligation.reason}</a> : obligation.reason,
    },
    { label: text('office.cash.basis'), value: obligation.basis },
    { label: text('office.cash.state'), value: obligation.stateText[language] },
    { label: text('office.cash.paid-at'), value: paidAt && formatDateTime(Temporal.Instant.from(paidAt)) },
    {
      label: text('office.cash.receipt'),
      value: receipt && (
        <a href={`/office/cash/${obligation.id}/receipt`}>
          {text('office.cash.receipt-number', { number: receipt.number })}
        </a>
      ),
    },
  ]
  return <KeyValue rows={rows.filter(({ value }) => Boolean(value))} />
}
