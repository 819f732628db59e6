import type { Static } from 'typebox'
import type { listRefunds } from '#modules/payments'
import {
  Button,
  DataTable,
  EmptyList,
  Form,
  formatDateTime,
  formatMoney,
  Money,
  usePage,
  useText,
} from '../../ui/index.ts'
import { CashTabs } from './cash-tabs.tsx'

type Refund = Static<typeof listRefunds.output>['refunds'][number]

const REASONS = ['duplicate', 'late', 'other-amount', 'cancelled'] as const
const STATES = ['due', 'ordered', 'done'] as const

type RefundsPageProps = { readonly refunds: readonly Refund[]; readonly mayOrder: boolean; readonly onceKey: string }

export function RefundsPage({ refunds, mayOrder, onceKey }: RefundsPageProps) {
  const text = useText()
  const { language } = usePage()
  if (refunds.length === 0) {
    return (
      <>
        <CashTabs current="refunds" />
        <EmptyList title={text('office.cash.refund.none')} />
      </>
    )
  }
  return (
    <>
      <CashTabs current="refunds" />
      <DataTable
        caption={text('office.cash.refunds')}
        rows={refunds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'reference',
            label: text('office.cash.reference'),
            cell: ({ reference, obligationId }) => (
              <a class="code" href={`/office/cash/${obligationId}`}>
                {reference}
              </a>
            ),
          },
          { key: 'payer', label: text('office.cash.payer'), cell: ({ payerName }) => payerName },
          {
            key: 'amount',
            label: text('office.cash.amount'),
            isNumber: true,
            cell: ({ amount }) => <Money amount={amount} />,
          },
          {
            key: 'reason',
            label: text('office.cash.refund.reason'),
            cell: ({ reason }) => {
              const known = REASONS.find((one) => one === reason)
              return known && text(`office.cash.refund.reason.${known}`)
            },
          },
          {
            key: 'raised',
            label: text('office.cash.raised'),
            cell: ({ raisedAt }) => formatDateTime(Temporal.Instant.from(raisedAt)),
          },
          {
            key: 'state',
            label: text('office.cash.state'),
            cell: ({ id, state, amount, payerName }) => {
              const known = STATES.find((one) => one === state)
              if (state !== 'due' || !mayOrder) return known && text(`office.cash.refund.state.${known}`)
              return (
                <Form action="/office/cash/refunds" onceKey={`${onceKey}:${id}`}>
                  <input type="hidden" name="refundId" value={id} />
                  <Button kind="secondary">
                    {text('office.cash.refund.order')}
                    <span class="visually-hidden">
                      {': '}
                      {text('office.cash.refund.order-named', {
                        amount: formatMoney(amount, language),
                        name: payerName,
                      })}
                    </span>
                  </Button>
                </Form>
              )
            },
          },
        ]}
      />
    </>
  )
}
