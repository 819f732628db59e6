import type { Static } from 'typebox'
import type { listObligations, ObligationView } from '#modules/payments'
import {
  DataTable,
  EmptyList,
  Filters,
  formatDateTime,
  Money,
  Pagination,
  TextField,
  useText,
  type Column,
} from '../../ui/index.ts'
import type { Translate } from '../../texts/index.ts'
import { CashTabs } from './cash-tabs.tsx'

/** As `payments/list-obligations` cuts its pages. */
const PAGE_SIZE = 50

export type ObligationsPageProps = {
  readonly state: 'open' | 'paid'
  readonly search: string
  readonly list: Static<typeof listObligations.output>
  readonly mayTake: boolean
}

export function ObligationsPage({ state, search, list, mayTake }: ObligationsPageProps) {
  const text = useText()
  return (
    <>
      <CashTabs current={state} />
      <Filters action={state === 'open' ? '/office/cash' : '/office/cash?state=paid'} isFiltered={search !== ''}>
        {state === 'paid' && <input type="hidden" name="state" value="paid" />}
        <TextField
          name="q"
          id="cash-search"
          type="search"
          label={text('office.cash.search')}
          value={search}
          autocomplete="off"
        />
      </Filters>
      {list.total === 0 ? (
        <EmptyList title={text(search === '' ? `office.cash.none.${state}` : 'office.cash.nothing-found')} />
      ) : (
        <DataTable
          caption={text(`office.cash.${state}`)}
          rows={list.obligations}
          rowKey={({ id }) => id}
          columns={[...columnsOf(text), ...(state === 'paid' ? paidColumns(text) : openColumns(text, mayTake))]}
        />
      )}
      {list.pages > 1 && (
        <Pagination
          page={list.page}
          pageSize={PAGE_SIZE}
          total={list.total}
          href={(page) => `/office/cash?${new URLSearchParams({ state, q: search, page: String(page) }).toString()}`}
        />
      )}
    </>
  )
}

function columnsOf(text: Translate): readonly Column<ObligationView>[] {
  return [
    {
      key: 'reference',
      label: text('office.cash.reference'),
      cell: ({ id, reference }) => (
        <a class="code" href={`/office/cash/${id}`}>
          {reference}
        </a>
      ),
    },
    { key: 'payer', label: text('office.cash.payer'), cell: ({ payerName }) => payerName },
    { key: 'reason', label: text('office.cash.reason'), cell: ({ reason }) => reason },
    {
      key: 'amount',
      label: text('office.cash.amount'),
      isNumber: true,
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

function openColumns(text: Translate, mayTake: boolean): readonly Column<ObligationView>[] {
  const raised: Column<ObligationView> = {
    key: 'raised',
    label: text('office.cash.raised'),
    cell: ({ raisedAt }) => at(raisedAt),
  }
  if (!mayTake) return [raised]
  const take: Column<ObligationView> = {
    key: 'take',
    label: text('office.cash.take'),
    cell: ({ id, payerName }) => (
      <a href={`/office/cash/${id}`} aria-label={`${text('office.cash.take')}: ${payerName}`}>
        {text('office.cash.take')}
      </a>
    ),
  }
  return [raised, take]
}

function paidColumns(text: Translate): readonly Column<ObligationView>[] {
  return [
    { key: 'paid', label: text('office.cash.paid-at'), cell: ({ paidAt }) => paidAt && at(paidAt) },
    {
      key: 'method',
      label: text('office.cash.method'),
      cell: ({ method }) => method && text(`office.cash.method.${method === 'cash' ? 'cash' : 'transfer'}`),
    },
    {
      key: 'receipt',
      label: text('office.cash.receipt'),
      cell: ({ id, receipt }) =>
        receipt && (
          <a href={`/office/cash/${id}/receipt`}>{text('office.cash.receipt-number', { number: receipt.number })}</a>
        ),
    },
  ]
}

function at(instant: string): string {
  return formatDateTime(Temporal.Instant.from(instant))
}
