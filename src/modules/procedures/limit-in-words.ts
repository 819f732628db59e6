import type { Text } from '#kernel/text.ts'
import type { CalendarAmount, Limit, WorkingAmount } from '#law/legal-clock.ts'

/** "3,5 ngày làm việc"; the minute comes from the legal clock of a dossier. */
export function limitInWords(limit: Limit): Text {
  if (limit.kind === 'same-day') {
    return {
      vi: `Trong ngày làm việc; nhận sau ${limit.cutOff} thì trả kết quả trong ngày làm việc tiếp theo`,
      en: `On the same working day; received after ${limit.cutOff}, on the next working day`,
    }
  }
  const unit = UNITS[limit.unit]
  const isOne = limit.amount === 1
  return {
    vi: `${limit.amount.toLocaleString('vi-VN')} ${unit.vi}`,
    en: `${limit.amount.toLocaleString('en-GB')} ${unit.en}${isOne ? '' : 's'}`,
  }
}

const UNITS: Readonly<Record<WorkingAmount['unit'] | CalendarAmount['unit'], Text>> = {
  minute: { vi: 'phút làm việc', en: 'working minute' },
  hour: { vi: 'giờ làm việc', en: 'working hour' },
  'half-day': { vi: 'nửa ngày làm việc', en: 'half working day' },
  day: { vi: 'ngày làm việc', en: 'working day' },
  'calendar-day': { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
}
