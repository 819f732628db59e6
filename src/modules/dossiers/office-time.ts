import type { Call } from '#kernel/operations.ts'
import { workingMinutes } from '#law/budget.ts'
import type { WorkingAmount } from '#law/legal-clock.ts'
import { getCurrentCalendar, getOfficeHours } from '#law/load-calendar.ts'
import { epochMinuteOf, instantOf, vietnamDate } from '#law/vietnamese-dates.ts'
import { momentReaching, workedBefore, workingTimeOf } from '#law/working-time.ts'
import { getOrganisation } from '#modules/organisations'

/** The moment after so much of the organisation's working time from now. */
export async function afterWorkingTime(
  call: Call,
  organisation: string,
  amount: WorkingAmount,
): Promise<Temporal.Instant> {
  const time = workingTimeOf(getCurrentCalendar(), getOfficeHours(await officeHoursIdOf(call, organisation)))
  const worked = workedBefore(time, epochMinuteOf(call.now)) + workingMinutes(time, amount)
  return instantOf(momentReaching(time, worked))
}

export async function officeHoursIdOf(call: Call, code: string): Promise<string> {
  return (await getOrganisation(call.tx, { code, asOf: vietnamDate(call.now) })).office_hours
}
