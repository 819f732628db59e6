import type { Static } from 'typebox'
import type { Language } from '#kernel/text.ts'
import type { listPapersToSeal } from '#modules/dossiers'
import { Button, DataTable, formatDateTime, StatusTag, usePage, useText } from '../../ui/index.ts'

export type PaperList = Static<typeof listPapersToSeal.output>
type WaitingPaper = PaperList['papers'][number]

type PapersTableProps = {
  readonly caption: string
  readonly papers: readonly WaitingPaper[]
  /** Which are chosen; without it there is nothing to choose. */
  readonly ticked?: ReadonlySet<string>
  /** Name of the button beside a paper whose key is in a device at the desk of whoever looks. */
  readonly atDesk: 'sign-at-desk' | 'seal-at-desk'
}

/** Papers that wait: what, of which dossier, signed by whom, since when, and why not yet. */
export function PapersTable({ caption, papers, ticked, atDesk }: PapersTableProps) {
  const text = useText()
  return (
    <DataTable
      caption={caption}
      rows={papers}
      rowKey={({ paperId }) => paperId}
      rowTone={(paper) => (hasFailed(paper) ? 'late' : undefined)}
      columns={[
        {
          key: 'paper',
          label: text('office.papers.paper'),
          cell: (paper) => (
            <>
              {ticked && !paper.signsAtDesk && <Choice paper={paper} isTicked={ticked.has(paper.paperId)} />}
              <NamedPaper paper={paper} />
              {paper.signsAtDesk && (
                <div>
                  <AtDesk {...{ paper, atDesk }} />
                </div>
              )}
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

/** A key in a device at somebody's desk is no failure: it is only not the server that signs with it. */
export function hasFailed({ fault, signsAtDesk }: WaitingPaper): boolean {
  return fault !== null && !signsAtDesk
}

function Choice({ paper, isTicked }: { readonly paper: WaitingPaper; readonly isTicked: boolean }) {
  const text = useText()
  const { language } = usePage()
  const name = nameOf(paper, language)
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

/** Leads to a session in which the device at the desk signs this one. */
function AtDesk({ paper, atDesk }: { readonly paper: WaitingPaper } & Pick<PapersTableProps, 'atDesk'>) {
  const text = useText()
  const { language } = usePage()
  return (
    <Button kind="secondary" name={atDesk} value={paper.paperId}>
      {text('office.papers.at-desk')}
      <span class="visually-hidden">: {nameOf(paper, language)}</span>
    </Button>
  )
}

function nameOf({ title, number, dossierCode }: WaitingPaper, language: Language): string {
  return [title[language], number, dossierCode].filter(Boolean).join(', ')
}

function NamedPaper({ paper }: { readonly paper: WaitingPaper }) {
  const text = useText()
  const { language } = usePage()
  const { paperId, dossierId, title, number, fault, signsAtDesk } = paper
  const address =
    dossierId === null ? `/office/registers/${paperId}` : `/office/dossiers/${dossierId}/papers/${paperId}`
  return (
    <>
      <a href={address}>{title[language]} (PDF)</a>
      <div class="muted">
        {number === null ? text('office.papers.no-number') : text('office.papers.number', { number })}
      </div>
      {signsAtDesk && <StatusTag tone="waiting" label={text('office.papers.awaits-device')} />}
      {fault && !signsAtDesk && (
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
