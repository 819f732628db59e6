import type { Static } from 'typebox'
import type { loadPerOfficer } from '#modules/dossiers'
import { DataTable, EmptyList, formatDateTime, formatNumber, usePage, useText } from '../../ui/index.ts'

type Load = Static<typeof loadPerOfficer.output>

/** Figures that open the list behind them. */
export function LoadPage({ load, now }: { readonly load: Load; readonly now: Temporal.Instant }) {
  const text = useText()
  const { language } = usePage()
  const figure = (view: string, user: string, count: number) =>
    count === 0 ? (
      formatNumber(count, language)
    ) : (
      <a href={`/office/dossiers?view=${view}&assignee=${encodeURIComponent(user)}`}>{formatNumber(count, language)}</a>
    )
  return (
    <>
      <div class="title-row">
        <h1>{text('office.load')}</h1>
        <p class="muted">{text('office.overdue.as-of', { at: formatDateTime(now) })}</p>
      </div>
      <p>{text('office.load.lead')}</p>
      {load.unassigned > 0 && (
        <p>
          {text('office.load.unassigned', { count: load.unassigned })}.{' '}
          <a href="/office/dossiers?view=unit">{text('office.load.unassigned-link')}</a>
        </p>
      )}
      {load.officers.length === 0 ? (
        <EmptyList title={text('office.load.none')} />
      ) : (
        <DataTable
          caption={text('office.load')}
          rows={load.officers}
          rowKey={({ user }) => user}
          rowTone={({ overdue }) => (overdue > 0 ? 'late' : undefined)}
          columns={[
            { key: 'name', label: text('office.load.officer'), cell: ({ name }) => name },
            {
              key: 'open',
              label: text('office.load.open'),
              isNumber: true,
              cell: ({ user, open }) => figure('unit', user, open),
            },
            {
              key: 'due-soon',
              label: text('office.load.due-soon'),
              isNumber: true,
              cell: ({ user, dueSoon }) => figure('due-soon', user, dueSoon),
            },
            {
              key: 'overdue',
              label: text('office.load.overdue'),
              isNumber: true,
              cell: ({ user, overdue }) => figure('overdue', user, overdue),
            },
          ]}
        />
      )}
    </>
  )
}
