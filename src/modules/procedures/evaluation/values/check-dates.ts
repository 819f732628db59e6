import { parsePartialDate, type PartialDate } from '#standards/partial-date/partial-date.ts'
import { possibleDays } from '#standards/partial-date/possible-days.ts'
import type { DatePeriod, FieldKind } from '../../definition/field.ts'
import type { Fault } from '../check-value.ts'

/** ISO `yyyy-MM-dd`; the page has joined day, month and year. */
export function checkDate(
  value: unknown,
  { period, notBefore }: Extract<FieldKind, { kind: 'date' }>,
  today: Temporal.PlainDate,
): readonly Fault[] {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return [notADate]
  const date = parsePartialDate(value)
  if (!date) return [impossible]
  if (notBefore && isBefore(possibleDays(date).first, today.subtract(notBefore)))
    return [tooEarly(today.subtract(notBefore))]
  return checkPeriod(date, period, today)
}

/** `1960`, `1960-03` or `1960-03-12`: the shape tells what is known. */
export function checkPartialDate(value: unknown, period: DatePeriod, today: Temporal.PlainDate): readonly Fault[] {
  if (typeof value !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(value)) return [notAPartialDate]
  const date = parsePartialDate(value)
  return date ? checkPeriod(date, period, today) : [impossible]
}

function checkPeriod(date: PartialDate, period: DatePeriod, today: Temporal.PlainDate): readonly Fault[] {
  const { first, last } = possibleDays(date)
  if (period === 'past' && isBefore(today, first)) return [inTheFuture]
  if (period === 'future' && isBefore(last, today)) return [inThePast]
  return []
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

const notADate: Fault = {
  message: {
    vi: 'Nhập đủ ngày, tháng và năm bằng số, ví dụ 12/3/1988.',
    en: 'Enter day, month and year in digits, for example 12/3/1988.',
  },
}

const notAPartialDate: Fault = {
  message: {
    vi: 'Nhập ngày, tháng, năm bằng số; nếu không rõ ngày hoặc tháng thì chỉ nhập phần đã biết.',
    en: 'Enter day, month and year in digits; where day or month is unknown, enter what is known.',
  },
}

const impossible: Fault = {
  message: {
    vi: 'Ngày này không có trong lịch. Xem lại ngày và tháng.',
    en: 'This day does not exist. Check day and month.',
  },
}

const inTheFuture: Fault = {
  message: {
    vi: 'Ngày này chưa đến. Nhập ngày đã qua hoặc hôm nay.',
    en: 'This day is in the future. Enter today or an earlier day.',
  },
}

const inThePast: Fault = {
  message: {
    vi: 'Ngày này đã qua. Nhập hôm nay hoặc ngày sắp tới.',
    en: 'This day has passed. Enter today or a later day.',
  },
}

function tooEarly(limit: Temporal.PlainDate): Fault {
  const readable = limit.toString().split('-').toReversed().join('/')
  return {
    message: {
      vi: `Ngày này quá xa. Nhập ngày từ ${readable} trở lại đây.`,
      en: `This day is too long ago. Enter a day from ${readable} on.`,
    },
  }
}
