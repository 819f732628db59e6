import { Tabs, useText } from '../../ui/index.ts'

export type CashPart = 'open' | 'paid' | 'refunds' | 'reconciliation'

const ADDRESSES: Readonly<Record<CashPart, string>> = {
  open: '/office/cash',
  paid: '/office/cash?state=paid',
  refunds: '/office/cash/refunds',
  reconciliation: '/office/cash/reconciliation',
}

export function CashTabs({ current }: { readonly current: CashPart }) {
  const text = useText()
  const parts = Object.entries(ADDRESSES) as [CashPart, string][]
  return (
    <>
      <h1>{text('office.cash')}</h1>
      <Tabs
        label={text('office.cash.tabs')}
        links={parts.map(([part, href]) => ({ href, label: text(`office.cash.${part}`), isCurrent: part === current }))}
      />
    </>
  )
}
