import type { DossierLine } from '#modules/dossiers'
import { DataTable, EmptyList, formatDateTime, usePage, useText } from '../../ui/index.ts'
import { LineDue } from '../queue/line-due.tsx'
import { workHref, type WorkView } from '../work-views.ts'

type Part = { readonly lines: readonly DossierLine[]; readonly total: number }

export type OverduePageProps = { readonly overdue: Part; readonly dueSoon: Part; readonly now: Temporal.Instant }

/** For the head of a desk: what is late and where it is held, and what will be late if nobody acts. */
export function OverduePage({ overdue, dueSoon, now }: OverduePageProps) {
  const text = useText()
  return (
    <>
      <div class="title-row">
        <h1>{text('office.overdue')}</h1>
        <p class="muted">{text('office.overdue.as-of', { at: formatDateTime(now) })}</p>
      </div>
      <p>{text('office.overdue.lead')}</p>
      <LatePart
        view="overdue"
        title={text('office.overdue.now')}
        none={text('office.overdue.none')}
        part={overdue}
        now={now}
      />
      <LatePart
        view="due-soon"
        title={text('office.overdue.soon')}
        none={text('office.overdue.soon-none')}
        part={dueSoon}
        now={now}
      />
    </>
  )
}

type LatePartProps = {
  readonly view: WorkView
  readonly title: string
  readonly none: string
  readonly part: Part
  readonly now: Temporal.Instant
}

function LatePart({ view, title, none, part, now }: LatePartProps) {
  const text = useText()
  const { language } = usePage()
  const id = `part-${view}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({part.total})
      </h2>
      {part.total === 0 ? (
        <EmptyList title={none} />
      ) : (
        <DataTable
          caption={title}
          rows={part.lines}
          rowKey={({ dossierId }) => dossierId}
          rowTone={({ isOverdue }) => (isOverdue ? 'late' : undefined)}
          columns={[
            {
              key: 'dossier',
              label: text('office.queue.dossier'),
              cell: (line) => (
                <>
                  <a href={`/office/dossiers/${line.dossierId}`}>{line.subjectName}</a>
                  <br />
                  <span class="code">{line.code}</span>
                </>
              ),
            },
            { key: 'procedure', label: text('office.queue.procedure'), cell: (line) => line.procedureName[language] },
            { key: 'step', label: text('office.overdue.step'), cell: (line) => line.stepName?.[language] },
            {
              key: 'assignee',
              label: text('office.queue.assignee'),
              cell: (line) => line.assigneeName ?? <span class="muted">{text('office.not-assigned')}</span>,
            },
            { key: 'due', label: text('office.queue.due'), cell: (line) => <LineDue line={line} now={now} /> },
          ]}
        />
      )}
      {part.total > part.lines.length && (
        <p>
          <a href={workHref(view)}>{text('office.overdue.more', { count: part.total })}</a>
        </p>
      )}
    </section>
  )
}
