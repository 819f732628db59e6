import type { Call } from '#kernel/operations.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'

/** The date in Viet Nam at the time of the call. */
export function todayOf({ now }: Pick<Call, 'now'>): Temporal.PlainDate {
  return vietnamDate(now)
}
