import { Explanation } from '../content/explanation.tsx'
import { Timeline } from '../content/timeline.tsx'
import { useSample } from './specimen.tsx'

const at = (text: string) => Temporal.PlainDateTime.from(text)

export const sampleDue = at('2026-11-30T17:00')

export function SampleExplanation() {
  const say = useSample()
  return (
    <Explanation
      summary={say(
        '5 ngày làm việc kể từ khi nhận đủ hồ sơ. Ngày 24/11 được nghỉ nên không tính.',
        '5 working days from the complete application. 24 November is a holiday and does not count.',
      )}
      intervals={[
        {
          from: at('2026-11-20T17:00'),
          to: at('2026-11-23T08:00'),
          rule: say('Nộp ngoài giờ, tính từ buổi làm việc kế tiếp', 'Filed after hours, counted from the next session'),
          basis: say('khoản 2 Điều 19 Nghị định 118/2025/NĐ-CP', 'Decree 118/2025/NĐ-CP, article 19, clause 2'),
          counted: '0',
        },
        {
          from: at('2026-11-23T08:00'),
          to: at('2026-11-30T17:00'),
          rule: say('Ngày làm việc', 'Working days'),
          basis: say('Thông tư 12/2025/TT-BCA', 'Circular 12/2025/TT-BCA'),
          counted: say('5 ngày', '5 days'),
        },
      ]}
    />
  )
}

export function SampleTimeline() {
  const say = useSample()
  return (
    <Timeline
      entries={[
        {
          state: 'done',
          title: say('Bạn đã nộp hồ sơ', 'You filed the application'),
          at: Temporal.Instant.from('2026-11-20T10:12:00Z'),
        },
        {
          state: 'done',
          title: say('Đã tiếp nhận, đã nhận lệ phí', 'Accepted, fee received'),
          at: Temporal.Instant.from('2026-11-23T01:25:00Z'),
          by: say('Bộ phận một cửa, Phòng Cảnh sát giao thông Hà Nội', 'Service centre, Hà Nội Traffic Police'),
        },
        {
          state: 'current',
          title: say('Kiểm tra giấy phép và vi phạm', 'Licence and violations are checked'),
          by: say('Cán bộ xử lý hồ sơ', 'Case officer'),
          text: <p>{say('Còn 3 ngày 2 giờ làm việc.', '3 days 2 hours of working time left.')}</p>,
        },
        { state: 'upcoming', title: say('Lãnh đạo duyệt và in giấy phép', 'Approval and printing') },
        { state: 'upcoming', title: say('Trả kết quả qua bưu điện', 'Delivery by post') },
      ]}
    />
  )
}
