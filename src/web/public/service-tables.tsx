import { DataTable, formatDate, usePage, useText } from '../ui/index.ts'
import { Cited } from './cited.tsx'
import type { ServicePage } from './find-service.ts'

type Case = ServicePage['cases'][number]
type CaseProps = { readonly cases: readonly Case[] }
type InCases<Row> = { readonly row: Row; readonly cases: readonly Case[] }

export function PartsTable({ cases }: CaseProps) {
  const { language } = usePage()
  const text = useText()
  return (
    <DataTable
      caption={text('public.service.parts')}
      rowKey={({ row }) => row.code}
      rows={mergeCases(cases, ({ parts }) => parts)}
      columns={[
        {
          key: 'name',
          label: text('public.service.part'),
          cell: (part) => (
            <>
              {part.row.name[language]}
              <OnlyInCases {...part} of={cases.length} />
            </>
          ),
        },
        {
          key: 'count',
          label: text('public.service.copies'),
          cell: ({ row }) => text('public.service.originals-copies', { originals: row.originals, copies: row.copies }),
        },
        { key: 'note', label: text('public.service.note'), cell: ({ row }) => row.note?.[language] ?? '' },
        { key: 'basis', label: text('ui.explanation.basis'), cell: ({ row }) => <Cited citations={[row.basis]} /> },
      ]}
    />
  )
}

export function FeesTable({ cases }: CaseProps) {
  const { language } = usePage()
  const text = useText()
  return (
    <DataTable
      caption={text('public.service.fees')}
      rowKey={({ row }) => `${row.name.vi} ${row.channels.join()} ${row.validFrom}`}
      rows={mergeCases(cases, ({ fees }) => fees)}
      columns={[
        {
          key: 'name',
          label: text('public.service.fee'),
          cell: (fee) => (
            <>
              {fee.row.name[language]}
              <OnlyInCases {...fee} of={cases.length} />
            </>
          ),
        },
        {
          key: 'channels',
          label: text('public.service.way'),
          cell: ({ row }) => row.channels.map((channel) => text(`public.service.channel-${channel}`)).join(', '),
        },
        { key: 'amount', label: text('public.service.amount'), cell: ({ row }) => row.amount[language] },
        {
          key: 'from',
          label: text('public.service.valid-from'),
          cell: ({ row }) => formatDate(Temporal.PlainDate.from(row.validFrom)),
        },
        { key: 'basis', label: text('ui.explanation.basis'), cell: ({ row }) => <Cited citations={[row.basis]} /> },
      ]}
    />
  )
}

function OnlyInCases({ cases, of }: { readonly cases: readonly Case[]; readonly of: number }) {
  const { language } = usePage()
  const text = useText()
  if (cases.length === of) return null
  return (
    <>
      <br />
      <span class="muted">
        {text('public.service.only-in', { cases: cases.map(({ name }) => name[language]).join('; ') })}
      </span>
    </>
  )
}

/** What most cases have alike is listed once, with the cases that it belongs to. */
function mergeCases<Row>(cases: readonly Case[], rowsOf: (one: Case) => readonly Row[]): InCases<Row>[] {
  const merged = new Map<string, { readonly row: Row; readonly cases: Case[] }>()
  for (const one of cases) {
    for (const row of rowsOf(one)) {
      const key = JSON.stringify(row)
      const known = merged.get(key)
      if (known) known.cases.push(one)
      else merged.set(key, { row, cases: [one] })
    }
  }
  return [...merged.values()]
}
