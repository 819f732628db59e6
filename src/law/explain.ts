import { type Basis, type Language, citeBasis } from './basis.ts'
import type { Interval } from './explanation.ts'
import { type ExplanationTexts, explanationTexts } from './explanation-texts.ts'
import type { LegalTime } from './legal-time.ts'
import { minutesOfDay } from './vietnam-time.ts'
import { dateOf, formatDate, formatDueMinute, formatMinute } from './vietnamese-dates.ts'

/** The reckoning in sentences that cite their articles, for the officer, the inspector and the citizen; the last ones give the due time. */
export function explain(legalTime: LegalTime, language: Language): readonly string[] {
  const texts = explanationTexts[language]
  const { minutesPerDay } = legalTime
  const lines = legalTime.explanation.map((interval) => {
    const what = describe(interval, texts, minutesPerDay)
    return `${when(interval, texts)}: ${what}${cite(interval.basis, texts, language)}.`
  })
  if (legalTime.state === 'not-started') return [...lines, texts.notStarted]
  return [...lines, texts.due(formatDueMinute(legalTime.dueAt, language)), standing(legalTime, texts)]
}

/** `2 ngày 3 giờ 20 phút`: working minutes as days of the office, hours and minutes. */
export function formatWorkingMinutes(minutes: number, minutesPerDay: number, language: Language): string {
  return amountOf(minutes, minutesPerDay, explanationTexts[language])
}

function describe(interval: Interval, texts: ExplanationTexts, minutesPerDay: number): string {
  const fact = interval.fact?.[texts.language] ?? ''
  switch (interval.rule) {
    case 'counted': {
      const amount = texts.counted(amountOf(interval.countedMinutes, minutesPerDay, texts))
      return fact ? `${amount}, ${lowerFirst(fact)}` : amount
    }
    case 'calendar-days':
      return texts.calendarDays(interval.countedMinutes / minutesOfDay)
    case 'day-off':
      return texts.dayOff(fact)
    case 'paused':
      return texts.paused(lowerFirst(fact))
    case 'reset':
      return texts.reset(lowerFirst(fact))
    case 'moved-to-working-day':
      return fact ? texts.moved(fact) : texts.movedAfterHours
    case 'extension-refused':
      return texts.refused[interval.refusal!]
    case 'awaiting-payment':
    case 'before-start':
    case 'extended':
    case 'overdue':
      return texts.plain[interval.rule]
    default:
      return interval.rule satisfies never
  }
}

function when({ rule, from, to }: Interval, texts: ExplanationTexts): string {
  if (from === to) return texts.at(formatMinute(from))
  if (rule !== 'day-off') return texts.between(formatMinute(from), formatMinute(to))
  const [first, last] = [formatDate(dateOf(from)), formatDate(dateOf(to - 1))]
  return first === last ? first : texts.between(first, last)
}

function cite(basis: Basis | undefined, texts: ExplanationTexts, language: Language): string {
  if (!basis) return ''
  const mark = basis.confidence === 'unconfirmed' ? `; ${texts.unconfirmed}` : ''
  return ` (${citeBasis(basis, language)}${mark})`
}

function standing(legalTime: Exclude<LegalTime, { state: 'not-started' }>, texts: ExplanationTexts): string {
  const minutes = Math.abs(legalTime.remainingWorkingMinutes)
  const amount = amountOf(minutes, legalTime.minutesPerDay, texts)
  if (legalTime.state === 'finished') return legalTime.isOverdue ? texts.finishedLate(amount) : texts.finishedInTime
  if (legalTime.isOverdue) return texts.overdue(amount)
  return legalTime.state === 'paused' ? texts.stillPaused(amount) : texts.left(amount)
}

function amountOf(minutes: number, minutesPerDay: number, texts: ExplanationTexts): string {
  const days = Math.floor(minutes / minutesPerDay)
  const rest = minutes - days * minutesPerDay
  const parts = [texts.days(days), texts.hours(Math.floor(rest / 60)), texts.minutes(rest % 60)]
  return parts.filter((_, index) => [days, Math.floor(rest / 60), rest % 60][index]! > 0).join(' ') || texts.minutes(0)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
