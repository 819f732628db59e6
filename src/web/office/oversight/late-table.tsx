import type { DossierLine } from '#modules/dossiers'
import { DataTable, EmptyList, formatDateTime, usePage, useText, type Column } from '../../ui/index.ts'
import { LineDue } from '../queue/line-due.tsx'

type LateTableProps = {
  readonly id: string
  readonly title: string
  readonly lead?: string | undefined
  readonly none: string
  readonly part: { readonly lines: readonly DossierLine[]; readonly total: number }
  readonly now: Temporal.Instant
  /** Where the whole list is, when the table shows its beginning. */
  readonly href?: string | undefined
}

/** Dossiers of which somebody must take care: until when, which step holds them and since when, and whether an apology may still go out. */
export function LateTable({ id, title, lead, none, part, now, href }: LateTableProps) {
  const text = useText()
  const columns = useColumns(now)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({part.total})
      </h2>
      {lead && <p class="muted">{lead}</p>}
      {part.total === 0 ? (
        <EmptyList title={none} />
      ) : (
        <DataTable
          caption={title}
          rows={part.lines}
          rowKey={({ dossierId }) => dossierId}
          rowTone={({ isOverdue }) => (isOverdue ? 'late' : undefined)}
          columns={columns}
        />
      )}
      {href !== undefined && part.total > part.lines.length && (
        <p>
          <a href={href}>{text('office.overdue.more', { count: part.total })}</a>
        </p>
      )}
    </section>
  )
}

function useColumns(now: Temporal.Instant): readonly Column<DossierLine>[] {
  const text = useText()
  const { language } = usePage()
  return [
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
    { key: 'due', label: text('office.queue.due'), cell: (line) => <LineDue line={line} /> },
    {
      key: 'step',
      label: text('office.overdue.step'),
      cell: (line) => (
        <>
          {line.stepName?.[language]}
          {line.stepSince && <div class="muted">{text('office.overdue.since', { at: momentOf(line.stepSince) })}</div>}
        </>
      ),
    },
    {
      key: 'assignee',
      label: text('office.queue.assignee'),
      cell: (line) => line.assigneeName ?? <span class="muted">{text('office.not-assigned')}</span>,
    },
    { key: 'apology', label: text('office.overdue.apology'), cell: (line) => <Apology line={line} now={now} /> },
    { key: 'procedure', label: text('office.queue.procedure'), cell: (line) => line.procedureName[language] },
  ]
}

/** Form 04 is sent once and before the due day: afterwards nothing is left but to finish. */
function Apology({ line, now }: { readonly line: DossierLine; readonly now: Temporal.Instant }) {
  const text = useText()
  if (line.apologyBy === null) return <span class="muted">{text('office.overdue.apology-used')}</span>
  const at = momentOf(line.apologyBy)
  const isPast = Temporal.Instant.compare(now, Temporal.Instant.from(line.apologyBy)) > 0
  return isPast ? (
    <span class="muted">{text('office.overdue.apology-past', { at })}</span>
  ) : (
    <b>{text('office.overdue.apology-by', { at })}</b>
  )
}

function momentOf(instant: string): string {
  return formatDateTime(Temporal.Instant.from(instant))
}
