import type { Static } from 'typebox'
import type { Language, Text } from '#kernel/text.ts'
import { epochMinuteOf, formatMinute } from '#law/vietnamese-dates.ts'
import type { DossierEvent, RecordedEvent } from './history.ts'
import type { Names } from './names.ts'
import type { TimelineEntry } from './views.ts'

type Reading = {
  readonly names: Names
  readonly reader: 'applicant' | 'office'
  readonly language: Language
}

/** The history as people read it: what was done, by whom, when. Internal notes are left out for applicants. */
export function timelineOf(history: readonly RecordedEvent[], reading: Reading): Static<typeof TimelineEntry>[] {
  const { names, reader } = reading
  return history
    .filter(({ event }) => reader === 'office' || !INTERNAL.has(event.kind))
    .map(({ at, actor, event }) => ({
      at,
      kind: event.kind,
      title: TITLES[event.kind],
      detail: detailOf(event, reading),
      by: FOLLOWING.has(event.kind) ? null : names.of(actor.id),
    }))
}

const INTERNAL: ReadonlySet<DossierEvent['kind']> = new Set(['assigned', 'sent-back'])

/** Whether applicants may read the event as it was recorded. A hand-over is shown to them without its note and punctuality. */
export function isOpenToApplicant({ kind }: DossierEvent): boolean {
  return !INTERNAL.has(kind) && kind !== 'handed-over'
}

/** What follows from another event by law: nobody did it. */
const FOLLOWING: ReadonlySet<DossierEvent['kind']> = new Set(['fee-raised'])

const TITLES: Readonly<Record<DossierEvent['kind'], Text>> = {
  submitted: { vi: 'Nộp hồ sơ', en: 'Submitted' },
  'fee-raised': { vi: 'Thông báo phí, lệ phí phải nộp', en: 'Fee announced' },
  accepted: { vi: 'Tiếp nhận hồ sơ, cấp mã hồ sơ', en: 'Accepted; code issued' },
  refused: { vi: 'Từ chối tiếp nhận', en: 'Refused' },
  'supplement-requested': { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement requested' },
  supplemented: { vi: 'Bổ sung hồ sơ', en: 'Supplemented' },
  'payment-requested': { vi: 'Chờ nộp phí, lệ phí', en: 'Waiting for the fee' },
  paid: { vi: 'Đã nộp phí, lệ phí', en: 'Fee paid' },
  assigned: { vi: 'Phân công xử lý', en: 'Assigned' },
  'handed-over': { vi: 'Chuyển bước xử lý', en: 'Handed over' },
  'sent-back': { vi: 'Trả về bước trước', en: 'Sent back' },
  suspended: { vi: 'Tạm dừng tính thời hạn', en: 'Clock paused' },
  resumed: { vi: 'Tiếp tục tính thời hạn', en: 'Clock runs again' },
  extended: { vi: 'Xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology with a new date' },
  resolved: { vi: 'Ký kết quả giải quyết', en: 'Result signed' },
  returned: { vi: 'Trả kết quả', en: 'Result returned' },
  withdrawn: { vi: 'Người nộp rút hồ sơ', en: 'Withdrawn by the applicant' },
  stopped: { vi: 'Dừng giải quyết hồ sơ', en: 'Stopped' },
}

/** What an event is called; undefined for a kind that this version does not know. */
export function titleOfEvent(kind: string): Text | undefined {
  return Object.hasOwn(TITLES, kind) ? TITLES[kind as DossierEvent['kind']] : undefined
}

const PUNCTUALITY = {
  early: { vi: 'trước hạn', en: 'early' },
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
} as const

const NUMBER: Text = { vi: 'số', en: 'No.' }

function detailOf(event: DossierEvent, { names, reader, language }: Reading): string | null {
  switch (event.kind) {
    case 'accepted':
      return event.code
    case 'refused':
    case 'sent-back':
    case 'withdrawn':
    case 'stopped':
      return event.reason
    case 'supplement-requested':
      return event.points.join('; ')
    case 'assigned':
      return names.of(event.assignee)
    case 'handed-over': {
      const steps = `${names.ofStep(event.from)} → ${names.ofStep(event.to)}`
      if (reader === 'applicant') return steps
      return [`${steps} (${PUNCTUALITY[event.punctuality][language]})`, event.note].filter(Boolean).join(': ')
    }
    case 'extended':
      return `${formatMinute(epochMinuteOf(Temporal.Instant.from(event.to)))}. ${event.reason}`
    case 'suspended':
    case 'resumed':
    case 'supplemented':
      return event.note
    case 'resolved':
      return `${event.result.name} ${NUMBER[language]} ${event.result.number}`
    case 'returned':
      return reader === 'office' ? event.receiver : null
    default:
      return null
  }
}
