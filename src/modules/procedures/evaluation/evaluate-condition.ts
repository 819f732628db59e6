import type { IsoDate } from '#law/basis.ts'
import { parsePartialDate } from '#standards/partial-date/partial-date.ts'
import { possibleDays } from '#standards/partial-date/possible-days.ts'
import type { CalendarSpan, Condition } from '../definition/condition.ts'
import { answerTo, type FormFacts, isBlank } from './form-facts.ts'

/** Total: an answer of a kind that the condition does not expect makes it false. */
export function evaluateCondition(condition: Condition, facts: FormFacts): boolean {
  if ('all' in condition) return condition.all.every((branch) => evaluateCondition(branch, facts))
  if ('any' in condition) return condition.any.some((branch) => evaluateCondition(branch, facts))
  if ('not' in condition) return !evaluateCondition(condition.not, facts)
  if ('case' in condition) return facts.caseCode !== undefined && condition.case.includes(facts.caseCode)
  if ('answered' in condition) return !isBlank(answerTo(facts.answers, condition.answered))
  const value = answerTo(facts.answers, condition.field)
  if ('equals' in condition) return value === condition.equals
  if ('in' in condition) return condition.in.some((allowed) => allowed === value)
  if ('includesAnyOf' in condition) return listOf(value).some((item) => condition.includesAnyOf.includes(item))
  if ('includesOtherThan' in condition) return listOf(value).some((item) => !condition.includesOtherThan.includes(item))
  return isOlderThan(value, condition.olderThan, facts.today)
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '')
}

function isOlderThan(value: unknown, span: CalendarSpan, today: IsoDate): boolean {
  const date = typeof value === 'string' ? parsePartialDate(value) : undefined
  if (!date) return false
  return Temporal.PlainDate.compare(possibleDays(date).last, Temporal.PlainDate.from(today).subtract(span)) < 0
}
