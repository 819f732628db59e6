import type { PartialDate } from './partial-date.ts'

export type PossibleDays = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }

/** The first and the last day that the date can mean. */
export function possibleDays({ year, month, day }: PartialDate): PossibleDays {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }, { overflow: 'reject' })
  if (day !== undefined) return { first, last: first }
  const last = first.with({ month: month ?? 12 })
  return { first, last: last.with({ day: last.daysInMonth }) }
}

/** Completed years on a day: the least and the most they can be. A rule on a minimum age is met for certain by `least` only. */
export function possibleAges(
  birth: PartialDate,
  on: Temporal.PlainDate,
): { readonly least: number; readonly most: number } {
  const { first, last } = possibleDays(birth)
  return {
    least: last.until(on, { largestUnit: 'years' }).years,
    most: first.until(on, { largestUnit: 'years' }).years,
  }
}
