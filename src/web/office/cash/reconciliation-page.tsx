import type { Static } from 'typebox'
import { formatIsoDate } from '#law/vietnamese-dates.ts'
import type { listReconciliation } from '#modules/payments'
import { DataTable, EmptyList, formatDateTime, formatMoney, Money, usePage, useText } from '../../ui/index.ts'
import { CashTabs } from './cash-tabs.tsx'

type Reconciliation = Static<typeof listReconciliation.output>

const KINDS = ['notice-missing', 'not-in-statement', 'amount-differs'] as const
const VERDICTS = ['duplicate', 'late', 'other-amount', 'other-account', 'unknown-reference'] as const

/** What the bank booked against what we recorded, and every payment that matched nothing. */
export function ReconciliationPage({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const text = useText()
  return (
    <>
      <CashTabs current="reconciliation" />
      <h2>{text('office.cash.unmatched')}</h2>
      <Unmatched rows={reconciliation.unmatched} />
      <h2>{text('office.cash.differences')}</h2>
      <Differences rows={reconciliation.differences} />
      <h2>{text('office.cash.days')}</h2>
      <Days rows={reconciliation.days} />
    </>
  )
}

function Unmatched({ rows }: { readonly rows: Reconciliation['unmatched'] }) {
  const text = useText()
  if (rows.length === 0) return <EmptyList title={text('office.cash.unmatched.none')} />
  return (
    <DataTable
      caption={text('office.cash.unmatched')}
      rows={rows}
      rowKey={({ transferId }) => transferId}
      columns={[
        {
          key: 'transaction',
          label: text('office.cash.transaction'),
          cell: ({ transactionId }) => <span class="code">{transactionId}</span>,
        },
        {
          key: 'booked',
          label: text('office.cash.booked'),
          cell: ({ bookedAt }) => formatDateTime(Temporal.Instant.from(bookedAt)),
        },
        { key: 'payer', label: text('office.cash.payer'), cell: ({ payerName }) => payerName },
        { key: 'content', label: text('office.cash.content'), cell: ({ content }) => content },
        {
          key: 'amount',
          label: text('office.cash.amount'),
          isNumber: true,
          cell: ({ amount }) => <Money amount={amount} />,
        },
        {
          key: 'verdict',
          label: text('office.cash.verdict'),
          cell: ({ verdict }) => {
            const known = VERDICTS.find((one) => one === verdict)
            return known && text(`office.cash.verdict.${known}`)
          },
        },
      ]}
    />
  )
}

function Differences({ rows }: { readonly rows: Reconciliation['differences'] }) {
  const text = useText()
  if (rows.length === 0) return <EmptyList title={text('office.cash.differences.none')} />
  return (
    <DataTable
      caption={text('office.cash.differences')}
      rows={rows}
      rowKey={({ day, transactionId }) => `${day} ${transactionId}`}
      rowTone={() => 'late'}
      columns={[
        {
          key: 'transaction',
          label: text('office.cash.transaction'),
          cell: ({ transactionId }) => <span class="code">{transactionId}</span>,
        },
        { key: 'day', label: text('office.cash.day'), cell: ({ day }) => formatIsoDate(day) },
        {
          key: 'kind',
          label: text('office.cash.difference.kind'),
          cell: ({ kind }) => {
            const known = KINDS.find((one) => one === kind)
            return known && text(`office.cash.difference.${known}`)
          },
        },
        {
          key: 'bank',
          label: text('office.cash.bank'),
          isNumber: true,
          cell: ({ bankAmount }) => bankAmount !== null && <Money amount={bankAmount} />,
        },
        {
          key: 'ours',
          label: text('office.cash.ours'),
          isNumber: true,
          cell: ({ ourAmount }) => ourAmount !== null && <Money amount={ourAmount} />,
        },
      ]}
    />
  )
}

function Days({ rows }: { readonly rows: Reconciliation['days'] }) {
  const text = useText()
  const { language } = usePage()
  if (rows.length === 0) return <EmptyList title={text('office.cash.days.none')} />
  const sum = (count: number, amount: number) =>
    text('office.cash.count-amount', { count, amount: formatMoney(amount, language) })
  return (
    <DataTable
      caption={text('office.cash.days')}
      rows={rows}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', label: text('office.cash.day'), cell: ({ day }) => formatIsoDate(day) },
        {
          key: 'bank',
          label: text('office.cash.bank'),
          isNumber: true,
          cell: ({ bankCount, bankAmount }) => sum(bankCount, bankAmount),
        },
        {
          key: 'ours',
          label: text('office.cash.ours'),
          isNumber: true,
          cell: ({ ourCount, ourAmount }) => sum(ourCount, ourAmount),
        },
      ]}
    />
  )
}
