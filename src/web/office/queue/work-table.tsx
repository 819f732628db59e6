import type { DossierLine } from '#modules/dossiers'
import { DataTable, formatDate, StatusTag, usePage, useText, type Column } from '../../ui/index.ts'
import type { Translate } from '../../texts/index.ts'
import { toneOf } from '../tones.ts'
import { LineDue } from './line-due.tsx'
import { hrefOf, type WorkFilter } from './work-filter.ts'

type WorkTableProps = {
  readonly lines: readonly DossierLine[]
  readonly filter: WorkFilter
  /** The lines that this officer may take in one go. */
  readonly takeable: ReadonlySet<string>
}

/** The queue: who, what, where it stands, who has it, until when. */
export function WorkTable({ lines, filter, takeable }: WorkTableProps) {
  const text = useText()
  const columns = useColumns()
  return (
    <DataTable
      caption={text('office.queue.caption', { view: text(`office.view.${filter.view}`) })}
      columns={takeable.size > 0 ? [...columns, takeColumn(takeable, text)] : columns}
      rows={lines}
      rowKey={(line) => line.dossierId}
      rowTone={(line) => (line.isOverdue ? 'late' : undefined)}
      sorting={{
        column: filter.sort,
        direction: filter.direction,
        href: (column, direction) =>
          hrefOf(
            filter,
            column === filter.sort ? { direction } : { sort: column === 'submitted' ? 'submitted' : 'due' },
          ),
      }}
    />
  )
}

function useColumns(): readonly Column<DossierLine>[] {
  const text = useText()
  const { language } = usePage()
  return [
    { key: 'dossier', label: text('office.queue.dossier'), cell: (line) => <NamedDossier line={line} /> },
    {
      key: 'due',
      label: text('office.queue.due'),
      isSortable: true,
      cell: (line) => <LineDue line={line} />,
    },
    { key: 'procedure', label: text('office.queue.procedure'), cell: (line) => line.procedureName[language] },
    { key: 'state', label: text('office.queue.state'), cell: (line) => <Standing line={line} /> },
    {
      key: 'assignee',
      label: text('office.queue.assignee'),
      cell: (line) => line.assigneeName ?? (isAtWork(line) && <span class="muted">{text('office.not-assigned')}</span>),
    },
    {
      key: 'submitted',
      label: text('office.queue.submitted'),
      isSortable: true,
      cell: (line) => formatDate(Temporal.Instant.from(line.submittedAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh')),
    },
  ]
}

function NamedDossier({ line }: { readonly line: DossierLine }) {
  const text = useText()
  return (
    <>
      <a href={`/office/dossiers/${line.dossierId}`}>{line.subjectName}</a>
      <br />
      {line.code === null ? <span class="muted">{text('office.no-code')}</span> : <span class="code">{line.code}</span>}
    </>
  )
}

function Standing({ line }: { readonly line: DossierLine }) {
  const text = useText()
  const { language } = usePage()
  return (
    <>
      <StatusTag tone={toneOf(line.state)} label={line.stateName[language]} />
      {isAtWork(line) && line.stepName && <div class="muted">{shortened(line.stepName[language])}</div>}
      {line.paymentStatus === 'open' && <div class="muted">{text('office.queue.fee-open')}</div>}
    </>
  )
}

function isAtWork({ state }: DossierLine): boolean {
  return state === 'accepted' || state === 'processing'
}

/** Names of steps say what is done after a colon; a list has room for what the step is. */
function shortened(stepName: string): string {
  return stepName.split(':')[0] ?? stepName
}

function takeColumn(takeable: ReadonlySet<string>, text: Translate): Column<DossierLine> {
  return {
    key: 'take',
    label: text('office.queue.take-short'),
    cell: (line) =>
      takeable.has(line.dossierId) && (
        <input
          type="checkbox"
          name="take"
          value={`${line.dossierId}@${line.version}`}
          aria-label={text('office.queue.take-named', { name: line.subjectName })}
        />
      ),
  }
}
