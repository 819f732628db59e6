import { DueTime } from '../content/due-time.tsx'
import { StatusTag, type StatusTone } from '../content/status-tag.tsx'
import { DataTable } from '../lists/data-table.tsx'
import { sampleDue } from './sample-dossier.tsx'
import { useSample } from './specimen.tsx'

type SampleRow = {
  readonly code: string
  readonly name: string
  readonly tone: StatusTone
  readonly state: readonly [vi: string, en: string]
  readonly minutesLeft: number
  readonly usedShare: number
}

const rows: readonly SampleRow[] = [
  row('H29.26-261117-0021', 'Phạm Quang Minh', 'late', ['Đang xử lý', 'In process'], -510, 1),
  row('H29.26-261119-0004', 'Trần Văn Đức', 'information', ['Đang xử lý', 'In process'], 190, 0.92),
  row('H29.26-261121-0007', 'Nguyễn Thị Ngọc Lan', 'neutral', ['Mới đăng ký', 'Submitted'], 2280, 0.05),
  row('H29.26-261121-0009', 'Lê Hoàng Phương Thảo', 'information', ['Được tiếp nhận', 'Accepted'], 2100, 0.12),
]

export function SampleQueue() {
  const say = useSample()
  return (
    <DataTable
      caption={say('Hồ sơ chờ xử lý', 'Dossiers to process')}
      rows={rows}
      rowKey={(sample) => sample.code}
      rowTone={(sample) => (sample.minutesLeft < 0 ? 'late' : undefined)}
      sorting={{ column: 'due', direction: 'ascending', href: (column, direction) => `?sort=${column}.${direction}` }}
      columns={[
        {
          key: 'code',
          label: say('Mã hồ sơ', 'Code'),
          isSortable: true,
          cell: (sample) => (
            <a class="code" href={`#${sample.code}`}>
              {sample.code}
            </a>
          ),
        },
        { key: 'name', label: say('Người nộp', 'Applicant'), isSortable: true, cell: (sample) => sample.name },
        {
          key: 'procedure',
          label: say('Thủ tục', 'Procedure'),
          cell: () => say('Đổi giấy phép lái xe', 'Exchange of a driving licence'),
        },
        {
          key: 'state',
          label: say('Trạng thái', 'State'),
          cell: (sample) => <StatusTag tone={sample.tone} label={say(...sample.state)} />,
        },
        { key: 'papers', label: say('Giấy tờ', 'Papers'), isNumber: true, cell: () => 3 },
        {
          key: 'due',
          label: say('Hạn trả', 'Due'),
          isSortable: true,
          cell: (sample) => <DueTime due={sampleDue} minutesLeft={sample.minutesLeft} usedShare={sample.usedShare} />,
        },
      ]}
    />
  )
}

function row(
  code: string,
  name: string,
  tone: StatusTone,
  state: SampleRow['state'],
  minutesLeft: number,
  usedShare: number,
): SampleRow {
  return { code, name, tone, state, minutesLeft, usedShare }
}
