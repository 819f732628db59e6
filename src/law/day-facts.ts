import type { Basis, Bilingual } from './basis.ts'
import type { CalendarVersion, DayOff, ExchangedDay } from './calendar.ts'
import { formatIsoDate } from './vietnamese-dates.ts'
import { type DayNumber, dayNumber } from './vietnam-time.ts'

/** What the calendar says of one day that differs from the plain week. */
export type DayFact = { readonly isWorked: boolean; readonly name: Bilingual; readonly basis: Basis }

/** The days of a calendar version that differ from the plain week. A holiday wins over an exchange. */
export function dayFactsOf(calendar: CalendarVersion): ReadonlyMap<DayNumber, DayFact> {
  const facts = new Map<DayNumber, DayFact>()
  for (const exchange of calendar.years.flatMap((year) => year.exchanges)) addExchange(facts, exchange)
  for (const dayOff of calendar.years.flatMap((year) => year.daysOff)) addDayOff(facts, dayOff)
  return facts
}

function addExchange(facts: Map<DayNumber, DayFact>, { dayOff, worked, basis }: ExchangedDay): void {
  const [off, on] = [formatIsoDate(dayOff), formatIsoDate(worked)]
  facts.set(dayNumber(dayOff), {
    isWorked: false,
    name: { vi: `Nghỉ hoán đổi, làm bù ngày ${on}`, en: `Day off in exchange for work on ${on}` },
    basis,
  })
  facts.set(dayNumber(worked), {
    isWorked: true,
    name: { vi: `Làm bù cho ngày nghỉ ${off}`, en: `Worked in exchange for the day off on ${off}` },
    basis,
  })
}

function addDayOff(facts: Map<DayNumber, DayFact>, { from, to, name, basis }: DayOff): void {
  const fact: DayFact = { isWorked: false, name, basis }
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) facts.set(day, fact)
}
