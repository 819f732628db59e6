import type { Basis, Bilingual } from './basis.ts'

/** Whole minutes since 1970-01-01T00:00Z: what the engine counts with. `vietnamese-dates.ts` converts. */
export type EpochMinute = number

/** A time of day in Viet Nam, `HH:mm`. */
export type TimeOfDay = string

/** Working time: a `day` is one working day of the office, whatever its length in hours; amounts may be fractional (3.5). */
export type WorkingAmount = { readonly amount: number; readonly unit: 'minute' | 'hour' | 'half-day' | 'day' }

/** Time by the wall calendar, days off included; whole amounts only. */
export type CalendarAmount = { readonly amount: number; readonly unit: 'calendar-day' | 'month' }

/**
 * How long the agency has. Calendar days and months leave out the first day and end at closing time; an end on a day off
 * moves to the next working day (Civil Code 2015 art. 147.2, 148.3, 148.5). `same-day`: received after the cut-off, the next working day.
 */
export type Limit =
  | ({ readonly kind: 'working-time'; readonly basis: Basis } & WorkingAmount)
  | ({ readonly kind: 'calendar-time'; readonly basis: Basis } & CalendarAmount)
  | { readonly kind: 'same-day'; readonly cutOff: TimeOfDay; readonly basis: Basis }

/**
 * When a dossier that arrived at some minute is deemed received. `cut-off`: after that time, or on a day off, at the opening
 * of the next working day (`opening` where the article names the hour). `last-minutes`: the same for the end of office time.
 */
export type ReceiptRule =
  | { readonly kind: 'as-arrived' }
  | { readonly kind: 'cut-off'; readonly time: TimeOfDay; readonly opening?: TimeOfDay }
  | { readonly kind: 'last-minutes'; readonly minutes: number }

/**
 * When counting begins: at the deemed receipt (or the next office minute), or with the working day after it as day one.
 * Calendar days and months always leave out the day of receipt, so `countsFrom` moves working time only.
 */
export type StartRule = {
  readonly receipt: ReceiptRule
  readonly countsFrom: 'receipt' | 'day-after-receipt'
  readonly awaitsPayment: boolean
  readonly basis: Basis
}

/** What a reason to wait does: `pause` leaves the waiting out, `reset` starts again from zero when the waiting ends. */
export type PauseRule = {
  readonly reason: string
  readonly name: Bilingual
  readonly effect: 'pause' | 'reset'
  readonly basis: Basis
}

/** The part of the limit that one step of the process may take; `minutes` with the day as eight hours, the shares together are the limit. */
export type StepShare = { readonly step: string } & (
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number }
)

/**
 * The one new date that may be set. The notice must leave this much time before the due minute: whole calendar days
 * (the notice goes out on that date at the latest), working time, or nothing (bundle decrees word it as "when the time has ended").
 */
export type ExtensionRule = {
  readonly notice: (CalendarAmount & { readonly unit: 'calendar-day' }) | WorkingAmount | { readonly unit: 'none' }
  readonly basis: Basis
}

/** The whole time rule of a procedure as JSON data: a dossier pins it at reception. */
export type LegalClock = {
  readonly limit: Limit
  readonly startRule: StartRule
  readonly pauses: readonly PauseRule[]
  readonly shares: readonly StepShare[]
  readonly extension?: ExtensionRule
}

/** What happened, in order of time. `reset` starts again at once, without a waiting time before it. */
export type ClockEvent =
  | { readonly kind: 'accepted'; readonly at: EpochMinute }
  | { readonly kind: 'paid'; readonly at: EpochMinute }
  | { readonly kind: 'paused'; readonly at: EpochMinute; readonly reason: string }
  | { readonly kind: 'resumed'; readonly at: EpochMinute }
  | { readonly kind: 'reset'; readonly at: EpochMinute; readonly reason: string }
  | { readonly kind: 'extended'; readonly at: EpochMinute; readonly to: EpochMinute }
  | { readonly kind: 'extended'; readonly at: EpochMinute; readonly by: WorkingAmount | CalendarAmount }
  | { readonly kind: 'handed-over'; readonly at: EpochMinute; readonly step: string }
  | { readonly kind: 'finished'; readonly at: EpochMinute }
