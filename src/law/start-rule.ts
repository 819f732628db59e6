import type { EpochMinute, ReceiptRule, StartRule } from './legal-clock.ts'
import { dayOf, minuteAt, minuteOfDay, parseTimeOfDay } from './vietnam-time.ts'
import {
  type WorkingTime,
  closingOf,
  isWorkingDay,
  nextOfficeMinute,
  nextWorkingDay,
  openingOf,
} from './working-time.ts'

/** When a dossier that arrived (complete, and paid where the rule wants it) is deemed received. */
export function deemedReceipt(time: WorkingTime, rule: ReceiptRule, arrived: EpochMinute): EpochMinute {
  const day = dayOf(arrived)
  switch (rule.kind) {
    case 'as-arrived':
      return arrived
    case 'cut-off': {
      if (isWorkingDay(time, day) && minuteOfDay(arrived) <= parseTimeOfDay(rule.time)) return arrived
      const next = nextWorkingDay(time, day)
      const named = rule.opening === undefined ? 0 : parseTimeOfDay(rule.opening)
      return Math.max(openingOf(time, next), minuteAt(next, named))
    }
    case 'last-minutes':
      if (isWorkingDay(time, day) && arrived < closingOf(time, day) - rule.minutes) return arrived
      return openingOf(time, nextWorkingDay(time, day))
    default:
      return rule satisfies never
  }
}

/** The first minute that counts, from the deemed receipt. */
export function firstCountedMinute(
  time: WorkingTime,
  countsFrom: StartRule['countsFrom'],
  receipt: EpochMinute,
): EpochMinute {
  if (countsFrom === 'receipt') return nextOfficeMinute(time, receipt)
  return openingOf(time, nextWorkingDay(time, dayOf(receipt)))
}
