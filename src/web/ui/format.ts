import type { Language } from '#kernel/text.ts'
import { t } from '../texts/index.ts'

type Dated = Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime
type Timed = Temporal.PlainTime | Temporal.PlainDateTime | Temporal.ZonedDateTime

/** `24/11/2026` in both languages: one date format on all papers of the state. */
export function formatDate(date: Dated): string {
  return `${pad(date.day)}/${pad(date.month)}/${date.year}`
}

/** `17:00`; 24 hours. */
export function formatTime(time: Timed): string {
  return `${pad(time.hour)}:${pad(time.minute)}`
}

/** `17:00 24/11/2026`; an instant belongs to the zone of the law, whatever the machine says. */
export function formatDateTime(moment: Temporal.Instant | Temporal.PlainDateTime | Temporal.ZonedDateTime): string {
  const local = moment instanceof Temporal.Instant ? moment.toZonedDateTimeISO('Asia/Ho_Chi_Minh') : moment
  return `${formatTime(local)} ${formatDate(local)}`
}

/** `trước 17:00 thứ Hai, 30/11/2026`. */
export function formatDue(due: Temporal.PlainDateTime | Temporal.ZonedDateTime, language: Language): string {
  const text = t(language)
  const weekday = text(`ui.weekday.${due.dayOfWeek as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)
  return text('ui.due.by', { time: formatTime(due), weekday, date: formatDate(due) })
}

/** `2 ngày 3 giờ`: working minutes as people say them. From one day on, minutes are left out. */
export function formatWorkingTime(minutes: number, language: Language, minutesInWorkingDay = 480): string {
  const days = Math.floor(minutes / minutesInWorkingDay)
  const hours = Math.floor((minutes % minutesInWorkingDay) / 60)
  const rest = (minutes % minutesInWorkingDay) % 60
  const format = new Intl.DurationFormat(localeOf(language), {
    style: 'long',
    minutesDisplay: days === 0 && hours === 0 ? 'always' : 'auto',
  })
  return format.format({ days, hours, minutes: days === 0 ? rest : 0 }).replaceAll(',', '')
}

/** `135.000 đồng`, `135,000 VND`; the space does not break. */
export function formatMoney(dong: number, language: Language): string {
  return `${formatNumber(dong, language)}\u00a0${t(language)('ui.money.dong')}`
}

export function formatNumber(number: number, language: Language): string {
  return number.toLocaleString(localeOf(language))
}

/** `2,4 MB`, in powers of 1000 as telephones and file managers of our users show it. */
export function formatFileSize(bytes: number, language: Language): string {
  const [unit, divisor] = bytes < 1_000_000 ? ['KB', 1000] : ['MB', 1_000_000]
  const size = Math.max(Math.round((bytes / divisor) * 10) / 10, 0.1)
  return `${formatNumber(size, language)}\u00a0${unit}`
}

/** `001 088 000 123`; any other input comes back as it was, so that people can correct what they typed. */
export function groupPersonalId(personalId: string): string {
  return /^\d{12}$/.test(personalId) ? personalId.replace(/\d{3}(?=\d)/g, '$& ') : personalId
}

/** Lower case without tone marks, `đ` as `d`: what a search compares. */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

export function containsWithoutTones(text: string, searched: string): boolean {
  return withoutTones(text).includes(withoutTones(searched.trim()))
}

function localeOf(language: Language): string {
  return language === 'vi' ? 'vi-VN' : 'en-GB'
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
