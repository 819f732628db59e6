import type { Language } from '#kernel/text.ts'
import { DueTime } from '../content/due-time.tsx'
import { KeyValue } from '../content/key-value.tsx'
import { Flash } from '../content/notice.tsx'
import { StatusTag } from '../content/status-tag.tsx'
import { Tabs } from '../content/tabs.tsx'
import { groupPersonalId } from '../format.ts'
import { Pagination } from '../lists/pagination.tsx'
import { Shortcuts } from '../lists/shortcuts.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { RailGroup } from '../pages/rail.tsx'
import { SampleActions, SampleFilters } from './list-specimens.tsx'
import { SampleExplanation, SampleTimeline, sampleDue } from './sample-dossier.tsx'
import type { SamplePageProps } from './sample-page.tsx'
import { sampleOfficial } from './sample-people.ts'
import { SampleQueue } from './sample-queue.tsx'

export function SampleQueuePage({ language, path }: SamplePageProps) {
  const title = language === 'vi' ? 'Hồ sơ chờ xử lý' : 'Dossiers to process'
  return (
    <OfficePage {...shell(language, path)} title={title}>
      <h1>{title}</h1>
      <SampleFilters />
      <Shortcuts>
        <SampleQueue />
      </Shortcuts>
      <Pagination page={1} pageSize={25} total={112} href={(page) => `?page=${page}`} />
    </OfficePage>
  )
}

export function SampleDossierPage({ language, path }: SamplePageProps) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const title = say('Đổi giấy phép lái xe – Nguyễn Thị Ngọc Lan', 'Exchange of a driving licence – Nguyễn Thị Ngọc Lan')
  return (
    <OfficePage {...shell(language, path)} title={title}>
      <Flash>{say('Đã lưu kết quả kiểm tra giấy tờ.', 'The check of the papers was saved.')}</Flash>
      <div class="title-row">
        <h1>{title}</h1>
        <StatusTag tone="neutral" label={say('Mới đăng ký', 'Submitted')} />
      </div>
      <SampleActions />
      <div class="work-view">
        <div>
          <Tabs
            label={say('Phần của hồ sơ', 'Parts of the dossier')}
            links={[
              { href: '#facts', label: say('Thông tin', 'Facts'), isCurrent: true },
              { href: '#papers', label: say('Giấy tờ', 'Papers'), count: 3 },
              { href: '#fee', label: say('Lệ phí', 'Fee') },
            ]}
          />
          <KeyValue
            rows={[
              { label: say('Mã hồ sơ', 'Code'), value: <span class="code">H29.26-261121-0007</span> },
              { label: say('Chủ hồ sơ', 'Subject'), value: 'Nguyễn Thị Ngọc Lan' },
              {
                label: say('Số định danh cá nhân', 'Personal id'),
                value: <span class="code">{groupPersonalId('001188900101')}</span>,
              },
              { label: say('Ngày sinh', 'Date of birth'), value: '12/03/1988' },
              { label: say('Hạng', 'Class'), value: 'B' },
              { label: say('Kênh nộp', 'Channel'), value: say('Trực tuyến', 'Online') },
            ]}
          />
        </div>
        <div>
          <h2>{say('Thời hạn', 'Time limit')}</h2>
          <DueTime due={sampleDue} minutesLeft={1560} usedShare={0.35} />
          <SampleExplanation />
          <h2>{say('Diễn biến', 'History')}</h2>
          <SampleTimeline />
        </div>
      </div>
    </OfficePage>
  )
}

function shell(language: Language, path: string) {
  return {
    language,
    path,
    person: sampleOfficial(language),
    rail: rail(language),
    search: { action: '#' },
    isDemo: true,
  }
}

function rail(language: Language): readonly RailGroup[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  return [
    {
      links: [
        { href: '#mine', label: say('Việc của tôi', 'My work'), count: 12, isCurrent: true },
        { href: '#soon', label: say('Sắp đến hạn', 'Due soon'), count: 3 },
        { href: '#late', label: say('Quá hạn', 'Overdue'), count: 1 },
      ],
    },
    {
      title: say('Một cửa', 'One-stop'),
      links: [
        { href: '#accept', label: say('Tiếp nhận', 'Reception'), count: 5 },
        { href: '#return', label: say('Trả kết quả', 'Results'), count: 8 },
        { href: '#desk', label: say('Nộp thay tại quầy', 'File at the desk') },
      ],
    },
  ]
}
