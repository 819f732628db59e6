import type { Basis, Bilingual, IsoDate } from './basis.ts'
import type { TimeOfDay } from './legal-clock.ts'

/** A holiday or a day off in lieu of one that fell on a weekly day of rest; `from` and `to` both included. */
export type DayOff = {
  readonly occasion: 'new-year' | 'tet' | 'hung-kings' | 'victory' | 'labour' | 'national' | 'culture'
  readonly kind: 'holiday' | 'in-lieu'
  readonly name: Bilingual
  readonly from: IsoDate
  readonly to: IsoDate
  readonly basis: Basis
}

/** A working day given off, and the day of rest worked in its stead. */
export type ExchangedDay = { readonly dayOff: IsoDate; readonly worked: IsoDate; readonly basis: Basis }

export type CalendarYear = {
  readonly year: number
  readonly daysOff: readonly DayOff[]
  readonly exchanges: readonly ExchangedDay[]
}

/** The articles on counting that hold whatever the procedure. */
export type CountingProvisions = {
  readonly weeklyRest: { readonly weekdays: readonly number[]; readonly name: Bilingual; readonly basis: Basis }
  readonly endOnDayOff: { readonly basis: Basis }
}

/** All that decides which days count. A published version never changes: a dossier pins its `id` and replays to the same minute. */
export type CalendarVersion = {
  readonly id: string
  readonly publishedOn: IsoDate
  readonly years: readonly CalendarYear[]
  readonly provisions: CountingProvisions
}

/** Half-open: work ends on the minute of the second time. */
export type Session = readonly [opens: TimeOfDay, closes: TimeOfDay]

/** Office hours of an organisation. A season runs from its `MM-dd` each year to the next one; every season has days of equal length. */
export type OfficeHours = {
  readonly id: string
  readonly name: Bilingual
  readonly seasons: readonly { readonly from: string; readonly sessions: readonly Session[] }[]
  readonly basis: Basis
}
