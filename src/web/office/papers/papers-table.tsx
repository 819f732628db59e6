import type { Static } from 'typebox'
import type { listPapersToSeal } from '#modules/dossiers'
import { DataTable, formatDateTime, StatusTag, usePage, useText } from '../../ui/index.ts'

export type PaperList = Static<typeof listPapersToSeal.output>
type WaitingPaper = PaperList['papers'][number]

type PapersTableProps = {
  readonly caption: string
  readonly papers: readonly WaitingPaper[]
  /** Which are chosen; without it there is nothing to choose. */
  readonly ticked?: ReadonlySet<string>
}

/** Papers that wait: what, of which dossier, signed by whom, since when, and why not yet. */
export function PapersTable({ caption, papers, ticked }: PapersTableProps) {
  const text = useText()
  return (
    <DataTable
      caption={caption}
      rows={papers}
      rowKey={({ paperId }) => paperId}
      rowTone={({ fault }) => (fault ? 'late' : undefined)}
      columns={[
        {
          key: 'paper',
          label: text('office.papers.paper'),
          cell: (paper) => (
            <>
              {ticked && <Choice paper={paper} isTicked={ticked.has(paper.paperId)} />}
              <NamedPaper paper={paper} />
            </>
          ),
        },
        {
          key: 'dossier',
          label: text('office.papers.dossier'),
          cell: ({ dossierId, dossierCode }) =>
            dossierId !== null && (
              <a class="code" href={`/office/dossiers/${dossierId}`}>
                {dossierCode ?? text('office.no-code')}
              </a>
            ),
        },
        { key: 'signer', label: text('office.papers.signer'), cell: (paper) => <Signer paper={paper} /> },
        {
          key: 'issued',
          label: text('office.papers.issued'),
          cell: ({ issuedAt }) => formatDateTime(Temporal.Instant.from(issuedAt)),
        },
      ]}
    />
  )
}

function Choice({ paper, isTicked }: { readonly paper: WaitingPaper; readonly isTicked: boolean }) {
  const text = useText()
  const { language } = usePage()
  const name = [paper.title[language], paper.number, paper.dossierCode].filter(Boolean).join(', ')
  return (
    <>
      <input
        type="checkbox"
        name="paper"
        value={paper.paperId}
        checked={isTicked}
        aria-label={text('office.papers.choose-named', { name })}
      />{' '}
    </>
  )
}

function NamedPaper({ paper }: { readonly paper: WaitingPaper }) {
  const text = useText()
  const { language } = usePage()
  const { paperId, dossierId, title, number, fault } = paper
  const address =
    dossierId === null ? `/office/registers/${paperId}` : `/office/dossiers/${dossierId}/papers/${paperId}`
  return (
    <>
      <a href={address}>{title[language]} (PDF)</a>
      <div class="muted">
        {number === null ? text('office.papers.no-number') : text('office.papers.number', { number })}
      </div>
      {fault && (
        <>
          <StatusTag tone="stopped" label={text('office.papers.failed')} />
          <div>{fault[language]}</div>
        </>
      )}
    </>
  )
}

function Signer({ paper: { signerName, standingIn } }: { readonly paper: WaitingPaper }) {
  const text = useText()
  if (signerName === null) return <span class="muted">{text('office.papers.no-signer')}</span>
  return (
    <>
      {signerName}
      {standingIn !== null && <div class="muted">{standingIn}</div>}
    </>
  )
}
