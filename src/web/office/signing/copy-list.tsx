import type { Static } from 'typebox'
import type { listCopies } from '#modules/signatures'
import {
  DataTable,
  EmptyList,
  formatDateTime,
  StatusTag,
  usePage,
  useText,
  type Column,
  type StatusTone,
} from '../../ui/index.ts'
import { copyPath } from './paths.ts'

export type Copies = Static<typeof listCopies.output>['copies']
type Copy = Copies[number]

const TONES = { waiting: 'waiting', signed: 'done', refused: 'late' } as const satisfies Record<
  Copy['stage'],
  StatusTone
>

/** What waits for an authority that is away takes minutes; nobody has to watch. */
export function isSettled(copies: Copies): boolean {
  return copies.every(({ stage, fault }) => stage !== 'waiting' || fault !== null)
}

export function CopyList({ copies }: { readonly copies: Copies }) {
  const text = useText()
  const columns = useColumns()
  if (copies.length === 0) return <EmptyList title={text('office.signing.copies.none')} />
  return (
    <DataTable
      caption={text('office.signing.copies.list')}
      rows={copies}
      rowKey={({ copyId }) => copyId}
      rowTone={({ stage }) => (stage === 'refused' ? 'late' : undefined)}
      columns={columns}
    />
  )
}

function useColumns(): Column<Copy>[] {
  const text = useText()
  const moment = (at: string) => formatDateTime(Temporal.Instant.from(at))
  return [
    {
      key: 'file',
      label: text('office.signing.copies.file'),
      cell: ({ copyId, fileName, stage }) =>
        stage === 'signed' ? <a href={copyPath(copyId)}>{fileName}</a> : fileName,
    },
    {
      key: 'form',
      label: text('office.signing.copies.form'),
      cell: ({ text: shown }) =>
        shown.kind === 'copy'
          ? text(`office.signing.copies.form.${shown.form}`)
          : text('office.signing.copies.annex-of', { number: shown.numberAndNotation }),
    },
    { key: 'ordered', label: text('office.signing.copies.ordered-at'), cell: ({ orderedAt }) => moment(orderedAt) },
    { key: 'state', label: text('office.signing.state'), cell: (copy) => <Stage {...copy} /> },
  ]
}

function Stage({ stage, fault }: Copy) {
  const text = useText()
  const { language } = usePage()
  return (
    <>
      <StatusTag tone={TONES[stage]} label={text(`office.signing.copies.stage.${stage}`)} />
      {fault && <p>{fault[language]}</p>}
    </>
  )
}
