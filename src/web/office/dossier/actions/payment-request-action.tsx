import { requestPayment } from '#modules/dossiers'
import { textOf } from '../../../http/index.ts'
import { errorOf, MoneyField, useText } from '../../../ui/index.ts'
import { amountIn } from '../../amount-in.ts'
import { wrongInput } from '../../wrong-input.ts'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'

export const paymentRequest: OfficeAction = {
  Fields: AmountField,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(requestPayment, { ...seen, amount: requireAmount(textOf(values, 'amount')) }, { onceKey }),
}

function AmountField({ typed, errors }: ActionFieldsProps) {
  const text = useText()
  return (
    <MoneyField
      name="amount"
      id="request-payment-amount"
      label={text('office.action.request-payment.amount')}
      value={textOf(typed, 'amount')}
      error={errorOf(errors, 'amount')}
    />
  )
}

function requireAmount(typed: string): number {
  const amount = amountIn(typed)
  if (amount === undefined) throw wrongInput('amount', (text) => text('office.action.request-payment.amount-wrong'))
  return amount
}
