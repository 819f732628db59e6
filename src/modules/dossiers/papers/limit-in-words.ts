import type { Limit } from '#law/legal-clock.ts'

const UNITS = {
  minute: 'phút làm việc',
  hour: 'giờ làm việc',
  'half-day': 'buổi làm việc',
  day: 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
} as const

/** "3,5 ngày làm việc", as the receipt states the legal time. */
export function limitInWords(limit: Limit): string {
  if (limit.kind === 'same-day')
    return `Trong ngày làm việc (nhận sau ${limit.cutOff} thì trả trong ngày làm việc tiếp theo)`
  return `${limit.amount.toLocaleString('vi-VN')} ${UNITS[limit.unit]}`
}
